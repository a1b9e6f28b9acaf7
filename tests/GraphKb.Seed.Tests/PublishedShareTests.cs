using GraphKb.Analysis.Capacities;
using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;

namespace GraphKb.Seed.Tests;

/// <summary>The shares of the listed sites, aggregates included, match the published ones.</summary>
public sealed class PublishedShareTests
{
    private const double Tolerance = 0.02;

    // Built once: it takes longer than all the cases together.
    private static readonly Lazy<EmbeddedStore> Store = new(() => EmbeddedStore.InMemory(Seed.Package));

    /// <summary>
    /// Every mineral and stage of which one source covers at least 80 % of the world, in the newest such year. Single rare earths are left
    /// out, because the aggregates have a capacity for the rare earths as a group only; silicon, because its figures count ferrosilicon,
    /// of which no works is listed; and germanium, because its newest source counts primary metal, and the refineries use scrap too.
    /// </summary>
    public static IEnumerable<TheoryDataRow<string, Stage, StatisticMeasure, int>> Published() =>
        from statistic in Seed.Package.Statistics
        where statistic is { Measure: StatisticMeasure.Production or StatisticMeasure.Refining, Year: <= 2025 }
            && statistic.Mineral is not "mineral:silicon" and not "mineral:germanium"
        group statistic by (statistic.Mineral, statistic.Measure) into ofMineral
        let newest = ofMineral.GroupBy(statistic => statistic.Year).OrderByDescending(year => year.Key)
            .FirstOrDefault(year => GetShares(StatisticSources.Read(year)).Values.Sum() >= 0.8)
        where newest is not null
        let stage = ofMineral.Key.Measure == StatisticMeasure.Production ? Stage.Mining : RefiningStage(ofMineral.Key.Mineral)
        where !IsOneRareEarth(ofMineral.Key.Mineral) && HasCapacity(ofMineral.Key.Mineral, stage)
        select new TheoryDataRow<string, Stage, StatisticMeasure, int>(ofMineral.Key.Mineral, stage, ofMineral.Key.Measure, newest.Key);

    [Theory]
    [MemberData(nameof(Published))]
    public async Task The_countries_of_a_stage_come_out_as_published_within_two_points(
        string mineral, Stage stage, StatisticMeasure measure, int year)
    {
        var statistics = Seed.Package.Statistics
            .Where(fact => fact.Mineral == mineral && fact.Measure == measure && fact.Year == year);
        var published = GetShares(StatisticSources.Read(statistics));
        var listed = await GetListedSharesAsync(mineral, stage);
        var differences = published.Where(pair => Math.Abs(listed.GetValueOrDefault(pair.Key) - pair.Value) > Tolerance)
            .Select(pair => $"{pair.Key}: published {pair.Value:P1}, listed {listed.GetValueOrDefault(pair.Key):P1}");

        Assert.Empty(differences);
    }

    /// <summary>Every market, mineral and year of which the newest trade facts, of 2022 or later, give shares.</summary>
    public static IEnumerable<TheoryDataRow<string, string, int>> Traded() =>
        from fact in Seed.Package.Trades
        where DirectSuppliers.IsShareOfIntake(fact) && fact.Year >= 2022
            && (fact.Importer is "KOR" or "JPN" or "USA" or "IND" || DirectSuppliers.UnionMembers.Contains(fact.Importer))
        group fact.Year by (fact.Importer, fact.Mineral) into imports
        select new TheoryDataRow<string, string, int>(imports.Key.Importer, imports.Key.Mineral, imports.Max());

    [Theory]
    [MemberData(nameof(Traded))]
    public void The_last_suppliers_of_a_market_come_out_as_its_newest_trade_within_three_points(string importer, string mineral, int year)
    {
        var facts = Seed.Package.Trades.Where(fact => fact.Importer == importer && fact.Mineral == mineral && fact.Year == year).ToList();

        DirectSuppliers.AssertMatch(
            DirectSuppliers.GetPublishedShares(facts),
            DirectSuppliers.Get(importer, mineral, facts));
    }

    // The share of the world as stated, or computed from tonnes. Rounded shares that sum to more than 1 are divided by their sum.
    private static Dictionary<string, double> GetShares(IReadOnlyList<Statistic> ofOneSource)
    {
        var facts = ofOneSource.ToDictionary(fact => fact.Country, StringComparer.Ordinal);
        var world = facts.GetValueOrDefault(Statistic.World)?.Tonnes;
        facts.Remove(Statistic.World);
        var total = world ?? facts.Values.Sum(fact => fact.Tonnes ?? 0);
        var shares = facts.Values.Where(fact => fact.Share is not null || (fact.Tonnes is not null && total > 0))
            .ToDictionary(fact => fact.Country, fact => fact.Share ?? (fact.Tonnes!.Value / total), StringComparer.Ordinal);
        var sum = Math.Max(1, shares.Values.Sum());
        return shares.ToDictionary(pair => pair.Key, pair => pair.Value / sum, StringComparer.Ordinal);
    }

    // Statistics of refined graphite count anode material, which the model assigns to processing, like polysilicon.
    private static Stage RefiningStage(string mineral) =>
        mineral is "mineral:graphite" or "mineral:polysilicon" ? Stage.Processing : Stage.Refining;

    private static bool IsOneRareEarth(string mineral) =>
        mineral != "mineral:rare-earths" && new MineralTree(Seed.Package.Minerals).Down("mineral:rare-earths").Contains(mineral);

    private static bool HasCapacity(string mineral, Stage stage)
    {
        var closure = new MineralTree(Seed.Package.Minerals).Down(mineral);
        var sites = Seed.Package.Capacities.Where(fact => fact.Tonnes > 0 && closure.Contains(fact.Mineral))
            .Select(fact => fact.Site).ToHashSet(StringComparer.Ordinal);
        return Seed.Package.Sites.Any(site => site.Stage == stage && sites.Contains(site.Id));
    }

    private static async Task<Dictionary<string, double>> GetListedSharesAsync(string mineral, Stage stage)
    {
        var reader = await Store.Value.OpenReaderAsync(TestContext.Current.CancellationToken);
        var capacities = await SiteCapacities.ReadAsync(
            reader, mineral, new EvidenceFilter(Seed.SizedAsOf), TestContext.Current.CancellationToken);
        double GetTonnes(Site site) => capacities.GetCapacityDown(reader.Tables.Sites.Ids.Find(site.Id)) ?? 0;
        var tonnes = Seed.Package.Sites.Where(site => site.Stage == stage && DirectSuppliers.TakesPart(site, Seed.SizedAsOf))
            .GroupBy(site => site.Country)
            .ToDictionary(sites => sites.Key, sites => sites.Sum(GetTonnes), StringComparer.Ordinal);
        var total = tonnes.Values.Sum();
        Assert.True(total > 0, $"No capacity of {mineral} is known at {stage}.");
        return tonnes.ToDictionary(pair => pair.Key, pair => pair.Value / total, StringComparer.Ordinal);
    }
}
