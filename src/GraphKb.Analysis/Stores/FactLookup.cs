namespace GraphKb.Analysis.Stores;

/// <summary>A kind of facts, and the end that they are looked up by.</summary>
public enum FactLookup
{
    /// <summary>Supplies by the site they leave: its customers.</summary>
    SuppliesFrom,

    /// <summary>Supplies by the site they reach: its suppliers.</summary>
    SuppliesTo,

    /// <summary>Capacities by site.</summary>
    CapacitiesOfSite,

    /// <summary>Capacities by mineral.</summary>
    CapacitiesOfMineral,

    /// <summary>Holdings of a stockpile, by site.</summary>
    HoldingsOfSite,

    /// <summary>Holdings by mineral.</summary>
    HoldingsOfMineral,

    /// <summary>Ownerships by what is owned (company or site): its owners.</summary>
    OwnershipsOfOwned,

    /// <summary>Ownerships by owner (company or country): what it owns.</summary>
    OwnershipsOfOwner,

    /// <summary>Memberships by country.</summary>
    MembershipsOfCountry,

    /// <summary>Memberships by alliance.</summary>
    MembershipsOfAlliance,

    /// <summary>Statistics by country.</summary>
    StatisticsOfCountry,

    /// <summary>Statistics by mineral.</summary>
    StatisticsOfMineral,

    /// <summary>Trades by importer.</summary>
    TradesOfImporter,

    /// <summary>Trades by exporter.</summary>
    TradesOfExporter,

    /// <summary>Scores by country.</summary>
    ScoresOfCountry,
}
