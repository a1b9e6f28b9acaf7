using GraphKb.Analysis.Stores;
using GraphKb.Model.Facts;
using GraphKb.Store.Neo4j.Rows;
using GraphKb.Store.Neo4j.Transport;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>Facts from rows of type, from, to and properties, and the files that ask for them by an end.</summary>
internal static class FactRows
{
    /// <summary>The fact of a row.</summary>
    public static Fact Read(object?[] row) =>
        row is [string type, string from, string to, IReadOnlyDictionary<string, object?> properties]
            ? FactKinds.Read(type, from, to, properties)
            : throw Fields.Broken("a fact between things without ids");

    /// <summary>The supplies of rows of from, to and properties, by id.</summary>
    public static Dictionary<string, Supply> SuppliesById(IEnumerable<object?[]> rows)
    {
        var found = new Dictionary<string, Supply>(StringComparer.Ordinal);
        foreach (var supply in rows.Select(row => (Supply)Read(["SUPPLIES", .. row])))
        {
            if (!found.TryAdd(supply.Id, supply))
            {
                throw Fields.Twice(supply.Id);
            }
        }

        return found;
    }

    /// <summary>Facts in the order of their ids, each once.</summary>
    public static IEnumerable<T> Ordered<T>(IEnumerable<T> facts, Func<T, string> id)
    {
        string? last = null;
        foreach (var (key, fact) in facts.Select(fact => (Key: id(fact), fact)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            yield return key == last ? throw Fields.Twice(key) : fact;
            last = key;
        }
    }

    /// <summary>The statement that asks for facts by an end.</summary>
    public static Statement By(FactLookup by, IEnumerable<string> ids) => Statement.Of(FileOf(by), ("ids", ids));

    /// <summary>The id of that end of a fact.</summary>
    public static string End(FactLookup by, object?[] row) => Fields.Id(row[IsByFrom(by) ? 1 : 2]);

    private static string FileOf(FactLookup by) => by switch
    {
        FactLookup.SuppliesFrom => "facts-by/supplies-from",
        FactLookup.SuppliesTo => "facts-by/supplies-to",
        FactLookup.CapacitiesOfSite => "facts-by/capacities-of-site",
        FactLookup.CapacitiesOfMineral => "facts-by/capacities-of-mineral",
        FactLookup.HoldingsOfSite => "facts-by/holdings-of-site",
        FactLookup.HoldingsOfMineral => "facts-by/holdings-of-mineral",
        FactLookup.OwnershipsOfOwned => "facts-by/ownerships-of-owned",
        FactLookup.OwnershipsOfOwner => "facts-by/ownerships-of-owner",
        FactLookup.MembershipsOfCountry => "facts-by/memberships-of-country",
        FactLookup.MembershipsOfAlliance => "facts-by/memberships-of-alliance",
        FactLookup.StatisticsOfCountry => "facts-by/statistics-of-country",
        FactLookup.StatisticsOfMineral => "facts-by/statistics-of-mineral",
        FactLookup.TradesOfImporter => "facts-by/trades-of-importer",
        FactLookup.TradesOfExporter => "facts-by/trades-of-exporter",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "No such facts."),
    };

    private static bool IsByFrom(FactLookup by) => by is FactLookup.SuppliesFrom or FactLookup.CapacitiesOfSite or FactLookup.HoldingsOfSite
        or FactLookup.OwnershipsOfOwner or FactLookup.MembershipsOfCountry or FactLookup.StatisticsOfCountry or FactLookup.TradesOfExporter;
}
