using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Model;

/// <summary>Everything a data package says: one list a file. Also what a store is told to hold, whole, by an import.</summary>
public sealed record DataPackage
{
    /// <summary>countries.csv.</summary>
    public IReadOnlyList<Country> Countries { get; init; } = [];

    /// <summary>alliances.csv.</summary>
    public IReadOnlyList<Alliance> Alliances { get; init; } = [];

    /// <summary>minerals.csv.</summary>
    public IReadOnlyList<Mineral> Minerals { get; init; } = [];

    /// <summary>companies.csv.</summary>
    public IReadOnlyList<Company> Companies { get; init; } = [];

    /// <summary>sites.csv.</summary>
    public IReadOnlyList<Site> Sites { get; init; } = [];

    /// <summary>measures.csv.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>sources.csv.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>supplies.csv.</summary>
    public IReadOnlyList<Supply> Supplies { get; init; } = [];

    /// <summary>capacities.csv.</summary>
    public IReadOnlyList<Capacity> Capacities { get; init; } = [];

    /// <summary>holdings.csv.</summary>
    public IReadOnlyList<Holding> Holdings { get; init; } = [];

    /// <summary>ownerships.csv.</summary>
    public IReadOnlyList<Ownership> Ownerships { get; init; } = [];

    /// <summary>memberships.csv.</summary>
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <summary>statistics.csv.</summary>
    public IReadOnlyList<Statistic> Statistics { get; init; } = [];

    /// <summary>trades.csv.</summary>
    public IReadOnlyList<Trade> Trades { get; init; } = [];

    /// <summary>All entities in the package.</summary>
    public long EntityCount => Countries.Count + (long)Alliances.Count + Minerals.Count + Companies.Count + Sites.Count
        + Measures.Count + Sources.Count;

    /// <summary>All facts in the package.</summary>
    public long FactCount => Supplies.Count + (long)Capacities.Count + Holdings.Count + Ownerships.Count + Memberships.Count
        + Statistics.Count + Trades.Count;
}
