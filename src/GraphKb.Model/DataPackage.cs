using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Model;

/// <summary>
/// The records of a data package, one list for each file, in no particular order. An import makes a store equal to it.
/// </summary>
public sealed record DataPackage
{
    /// <summary>Title, licence and date of the data; a part of the contents, like the rows.</summary>
    public PackageInfo Info { get; init; } = PackageInfo.None;

    /// <summary>Countries; ids are codes.</summary>
    public IReadOnlyList<Country> Countries { get; init; } = [];

    /// <summary>Alliances of countries.</summary>
    public IReadOnlyList<Alliance> Alliances { get; init; } = [];

    /// <summary>Minerals; parents make a tree.</summary>
    public IReadOnlyList<Mineral> Minerals { get; init; } = [];

    /// <summary>Companies with their home countries.</summary>
    public IReadOnlyList<Company> Companies { get; init; } = [];

    /// <summary>Sites, each of one stage; markets included.</summary>
    public IReadOnlyList<Site> Sites { get; init; } = [];

    /// <summary>Policy acts.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Documents that facts were read in.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Published scores of countries, with their ranges.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Other names of entities.</summary>
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    /// <summary>What entities are called in public lists.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>Supplies between sites: the edges of every network.</summary>
    public IReadOnlyList<Supply> Supplies { get; init; } = [];

    /// <summary>What sites can put through.</summary>
    public IReadOnlyList<Capacity> Capacities { get; init; } = [];

    /// <summary>What stockpiles contain.</summary>
    public IReadOnlyList<Holding> Holdings { get; init; } = [];

    /// <summary>Shares of companies and sites.</summary>
    public IReadOnlyList<Ownership> Ownerships { get; init; } = [];

    /// <summary>Memberships of countries in alliances.</summary>
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <summary>Figures of countries, and of the world, for a year.</summary>
    public IReadOnlyList<Statistic> Statistics { get; init; } = [];

    /// <summary>Exports from country to country in a year.</summary>
    public IReadOnlyList<Trade> Trades { get; init; } = [];

    /// <summary>What indicators give countries for a year.</summary>
    public IReadOnlyList<Score> Scores { get; init; } = [];

    /// <summary>The number of entities of all kinds.</summary>
    public long EntityCount => Countries.Count + (long)Alliances.Count + Minerals.Count + Companies.Count + Sites.Count
        + Measures.Count + Sources.Count + Indicators.Count;

    /// <summary>The number of facts of all kinds.</summary>
    public long FactCount => Supplies.Count + (long)Capacities.Count + Holdings.Count + Ownerships.Count + Memberships.Count
        + Statistics.Count + Trades.Count + Scores.Count;
}
