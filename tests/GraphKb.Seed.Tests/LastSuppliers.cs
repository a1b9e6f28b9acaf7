using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Seed.Tests;

/// <summary>The foreign countries whose sites supply a market directly, and how they compare with the trade facts.</summary>
internal static class LastSuppliers
{
    private const double Points = 0.03;
    private const string Union = "alliance:european-union";

    /// <summary>The members of the European Union on the day of the tests.</summary>
    public static readonly HashSet<string> UnionMembers =
        [.. Seed.Package.Memberships.Where(fact => fact.Alliance == Union && Holds(fact.Evidence)).Select(fact => fact.Country)];

    /// <summary>The largest share that trade facts give for each partner.</summary>
    public static Dictionary<string, double> Published(IEnumerable<Trade> facts) =>
        facts.Where(fact => fact.ImporterShare is not null).GroupBy(fact => fact.Exporter)
            .ToDictionary(partner => partner.Key, partner => partner.Max(fact => fact.ImporterShare!.Value), StringComparer.Ordinal);

    /// <summary>Trade by HS code speaks of the mineral's own goods, not of those made of its parts (magnets are not rare-earth compounds).</summary>
    public static bool Coded(IEnumerable<Trade> facts) => facts.Any(fact => fact.Hs is { Length: > 0 });

    /// <summary>By country: the known tonnes of its supplies to a market, and whether some are unknown.</summary>
    public static Dictionary<string, (double Known, bool Blank)> Of(string importer, string mineral, bool coded)
    {
        var sites = Seed.Package.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        var down = coded ? [mineral] : new MineralTree(Seed.Package.Minerals).Down(mineral);
        return Seed.Package.Supplies
            .Where(fact => down.Contains(fact.Mineral) && Holds(fact.Evidence) && TakesPart(sites[fact.From]))
            .Where(fact => sites[fact.To] is { Stage: Stage.Consumption } to && to.Country == importer)
            .GroupBy(fact => sites[fact.From].Country)
            .Where(country => country.Key != importer)
            .ToDictionary(
                country => country.Key,
                country => (country.Sum(fact => fact.Tonnes ?? 0), country.Any(fact => fact.Tonnes is null)),
                StringComparer.Ordinal);
    }

    /// <summary>Every partner of the trade facts supplies the market, and its share is the published one within three points.</summary>
    public static void AssertMatch(Dictionary<string, double> published, Dictionary<string, (double Known, bool Blank)> suppliers)
    {
        var partners = suppliers.Where(pair => published.ContainsKey(pair.Key)).Sum(pair => pair.Value.Known);
        var others = suppliers.Where(pair => !published.ContainsKey(pair.Key)).Sum(pair => pair.Value.Known);

        // Where nobody but the partners of the trade facts is listed, their shares are compared among themselves.
        var sum = others == 0 ? published.Where(pair => pair.Value >= 0.005).Sum(pair => pair.Value) : 1;
        Assert.All(published.Where(pair => pair.Value >= 0.005), pair =>
        {
            Assert.True(suppliers.ContainsKey(pair.Key), $"No supply from {pair.Key}.");
            var (known, blank) = suppliers[pair.Key];
            var share = partners + others == 0 ? 0 : known / (partners + others);
            var othersBlank = suppliers.Any(supplier => supplier.Key != pair.Key && supplier.Value.Blank);

            // A supply of unknown tonnes leaves the share bounded on one side.
            Assert.True(blank || share >= (pair.Value / sum) - Points, $"{pair.Key}: trade {pair.Value / sum:P0}, listed {share:P0} at most");
            Assert.True(othersBlank || share <= (pair.Value / sum) + Points, $"{pair.Key}: trade {pair.Value / sum:P0}, listed {share:P0} at least");
        });
    }

    /// <summary>Whether a site works on the day of the tests: one that is planned only does when a day is given for it.</summary>
    public static bool TakesPart(Site site) =>
        !(site.Opened > Seed.AsOf) && !(site.Closed <= Seed.AsOf) && site.Status switch
        {
            SiteStatus.Planned or SiteStatus.Construction => site.Opened is not null,
            SiteStatus.Suspended or SiteStatus.Closed => site.Closed is not null,
            _ => true,
        };

    /// <summary>Whether a fact holds on the day of the tests.</summary>
    public static bool Holds(Evidence evidence) => !(evidence.Since > Seed.AsOf) && !(evidence.Until <= Seed.AsOf);
}
