using GraphKb.Analysis.Stores;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>The statements that read facts by the id of one of their two entities.</summary>
internal static class FactLookupStatements
{
    /// <summary>Creates the statement. Its columns are type, from, to and properties.</summary>
    public static Statement Create(FactLookup lookup, IEnumerable<string> ids) => Statement.Load(GetFile(lookup), ("ids", ids));

    /// <summary>Whether the ids of a lookup are those of the entity that the relationship leaves.</summary>
    public static bool IsByStart(FactLookup lookup) => lookup is FactLookup.SuppliesFrom or FactLookup.CapacitiesOfSite
        or FactLookup.HoldingsOfSite or FactLookup.OwnershipsOfOwner or FactLookup.MembershipsOfCountry
        or FactLookup.StatisticsOfCountry or FactLookup.TradesOfExporter or FactLookup.ScoresOfCountry;

    private static string GetFile(FactLookup lookup) => lookup switch
    {
        FactLookup.SuppliesFrom => "read/supplies-from",
        FactLookup.SuppliesTo => "read/supplies-to",
        FactLookup.CapacitiesOfSite => "read/capacities-of-site",
        FactLookup.CapacitiesOfMineral => "read/capacities-of-mineral",
        FactLookup.HoldingsOfSite => "read/holdings-of-site",
        FactLookup.HoldingsOfMineral => "read/holdings-of-mineral",
        FactLookup.OwnershipsOfOwned => "read/ownerships-of-owned",
        FactLookup.OwnershipsOfOwner => "read/ownerships-of-owner",
        FactLookup.MembershipsOfCountry => "read/memberships-of-country",
        FactLookup.MembershipsOfAlliance => "read/memberships-of-alliance",
        FactLookup.StatisticsOfCountry => "read/statistics-of-country",
        FactLookup.StatisticsOfMineral => "read/statistics-of-mineral",
        FactLookup.TradesOfImporter => "read/trades-of-importer",
        FactLookup.TradesOfExporter => "read/trades-of-exporter",
        FactLookup.ScoresOfCountry => "read/scores-of-country",
        _ => throw new ArgumentOutOfRangeException(nameof(lookup), lookup, "Unknown lookup of facts."),
    };
}
