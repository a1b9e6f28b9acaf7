using GraphKb.Analysis.FactQueries;
using GraphKb.Model;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Tests.Contract;

/// <summary>Lists of facts the slow and obvious way: every fact of the package is tested, then all are sorted.</summary>
internal static class SlowFactList
{
    /// <summary>The ids of the facts of a list.</summary>
    public static List<string> List(DataPackage package, IEnumerable<Fact> facts, FactFilter where, FactOrder order)
    {
        var matching = facts.Where(fact => Matches(package, fact, where)).OrderBy(fact => fact.Id, StringComparer.Ordinal).ToList();
        return
        [
            .. (order switch
            {
                FactOrder.Id => matching,
                FactOrder.Tonnes => [.. matching.OrderBy(fact => Tonnes(fact) is null).ThenByDescending(Tonnes)],
                _ => matching.OrderByDescending(fact => fact.Evidence.Confidence).ToList(),
            }).Select(fact => fact.Id),
        ];
    }

    private static bool Matches(DataPackage package, Fact fact, FactFilter where) =>
        (where.Mineral is null || IsRelated(package, Mineral(fact), where.Mineral))
        && (where.Countries is null || Countries(package, fact).Any(where.Countries.Contains))
        && (where.About is null || Entities(fact).Any(where.About.Contains))
        && (where.Sources is null || where.Sources.Any(fact.Evidence.Sources.Contains))
        && (where.MinConfidence is null || fact.Evidence.Confidence >= where.MinConfidence)
        && (where.MaxConfidence is null || fact.Evidence.Confidence <= where.MaxConfidence)
        && (where.TonnesKnown is null || where.TonnesKnown == (Tonnes(fact) is not null))
        && (where.Measure is null || (fact as Statistic)?.Measure == where.Measure)
        && (where.Years is null || where.Years.Contains((fact as Statistic)?.Year ?? (fact as Trade)?.Year ?? (fact as Score)?.Year ?? 0))
        && (where.AsOf is null || ((fact.Evidence.Since is null || fact.Evidence.Since <= where.AsOf)
            && (fact.Evidence.Until is null || where.AsOf < fact.Evidence.Until)));

    // One of two minerals of a closure is the other, or an ancestor of the other.
    private static bool IsRelated(DataPackage package, string? one, string other) =>
        one is not null && (Lineage(package, one).Contains(other) || Lineage(package, other).Contains(one));

    private static List<string> Lineage(DataPackage package, string mineral)
    {
        var lineage = new List<string>();
        for (string? id = mineral; id is not null; id = package.Minerals.Single(row => row.Id == id).Parent)
        {
            lineage.Add(id);
        }

        return lineage;
    }

    private static IEnumerable<string> Countries(DataPackage package, Fact fact) => fact switch
    {
        Supply supply => [Country(package, supply.From), Country(package, supply.To)],
        Capacity capacity => [Country(package, capacity.Site)],
        Holding holding => [Country(package, holding.Site)],
        Ownership ownership => [Country(package, ownership.Owner), Country(package, ownership.Owned)],
        Membership membership => [membership.Country],
        Statistic statistic => [statistic.Country],
        Trade trade => [trade.Exporter, trade.Importer],
        Score score => [score.Country],
        _ => [],
    };

    private static IEnumerable<string?> Entities(Fact fact) => fact switch
    {
        Supply supply => [supply.From, supply.To, supply.Mineral],
        Capacity capacity => [capacity.Site, capacity.Mineral],
        Holding holding => [holding.Site, holding.Mineral],
        Ownership ownership => [ownership.Owner, ownership.Owned],
        Membership membership => ["country:" + membership.Country, membership.Alliance],
        Statistic statistic => ["country:" + statistic.Country, statistic.Mineral],
        Trade trade => ["country:" + trade.Exporter, "country:" + trade.Importer, trade.Mineral],
        Score score => ["country:" + score.Country, score.Indicator],
        _ => [],
    };

    private static string Country(DataPackage package, string id) =>
        package.Sites.SingleOrDefault(site => site.Id == id)?.Country
        ?? package.Companies.SingleOrDefault(company => company.Id == id)?.Country
        ?? package.Countries.Single(country => country.Id == id).Code;

    private static string? Mineral(Fact fact) => fact switch
    {
        Supply supply => supply.Mineral,
        Capacity capacity => capacity.Mineral,
        Holding holding => holding.Mineral,
        Statistic statistic => statistic.Mineral,
        Trade trade => trade.Mineral,
        _ => null,
    };

    private static double? Tonnes(Fact fact) => fact switch
    {
        Supply supply => supply.Tonnes,
        Capacity capacity => capacity.Tonnes,
        Holding holding => holding.Tonnes,
        Statistic statistic => statistic.Tonnes,
        Trade trade => trade.Tonnes,
        _ => null,
    };
}
