namespace GraphKb.DataPackages.Reviews;

/// <summary>What a review looks for: rows that can be imported, and that are probably wrong or stale.</summary>
public enum FindingKind
{
    /// <summary>The status of a site contradicts its dates or its note.</summary>
    StatusAgainstDates,

    /// <summary>A supply is still in force after one of its ends closed.</summary>
    SupplyOfClosedSite,

    /// <summary>A supply into a market that otherwise takes in another mineral's family, while a market of its own family exists.</summary>
    MarketOfAnotherMineral,

    /// <summary>The known supplies out of a site sum to more than its capacity.</summary>
    MoreThanCapacity,

    /// <summary>The known supplies of a country to others sum to more than it makes by a statistic.</summary>
    MoreThanOutput,

    /// <summary>Every dated source of a figure was published before the year of the figure began.</summary>
    PublishedBefore,

    /// <summary>The capacities of a stage sum to a fifth more or less than the world's newest statistic.</summary>
    CapacityAgainstWorld,

    /// <summary>Two sources have the same address.</summary>
    RepeatedDocument,

    /// <summary>The address of a source is a search page, a translation or a proxy, not the document.</summary>
    SearchAddress,

    /// <summary>Two sources disagree by more than a factor of two about a country that matters.</summary>
    Disagreement,
}
