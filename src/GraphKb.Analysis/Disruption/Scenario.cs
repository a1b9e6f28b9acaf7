using GraphKb.Analysis.Selectors;

namespace GraphKb.Analysis.Disruption;

/// <summary>A hypothetical event; all its parts apply at the same time.</summary>
public sealed record Scenario
{
    /// <summary>Removes the sites that match any of these selectors.</summary>
    public IReadOnlyList<SiteSelector> Remove { get; init; } = [];

    /// <summary>Cuts the supplies that any of these describes.</summary>
    public IReadOnlyList<Block> Block { get; init; } = [];

    /// <summary>Cuts the supplies that these measures cover: ids of export controls, bans and licensing in force on the day.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>The part of everything removed or cut that remains, 0 to 1.</summary>
    public double Keep { get; init; }

    /// <summary>Ids of sites that take part, whatever their dates and status.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>Capacities in place of those on record; at most one for each site.</summary>
    public IReadOnlyList<HypotheticalCapacity> Capacities { get; init; } = [];

    /// <summary>Supplies beside those on record; several between the same sites add up.</summary>
    public IReadOnlyList<HypotheticalSupply> Supplies { get; init; } = [];
}

/// <summary>Describes supplies by the countries of their ends and by their minerals.</summary>
/// <param name="From">The code of the country of the supplying site; null means all.</param>
/// <param name="To">The code of the country of the receiving site; null means all.</param>
/// <param name="Minerals">Mineral ids; a supply of the closure of any of them is meant. Empty means all.</param>
public sealed record Block(string? From, string? To, IReadOnlyList<string> Minerals);

/// <summary>A capacity that a scenario assumes, for the mineral of the question.</summary>
/// <param name="Site">The id of a site that takes part or is opened.</param>
/// <param name="Tonnes">Tonnes a year, 0 to 1e15.</param>
public sealed record HypotheticalCapacity(string Site, double Tonnes);

/// <summary>A supply that a scenario adds, of the mineral of the question.</summary>
/// <param name="From">The id of the supplying site, which takes part or is opened.</param>
/// <param name="To">The id of the receiving site, which takes part or is opened; another than <paramref name="From"/>.</param>
/// <param name="Tonnes">Tonnes a year, 0 to 1e15.</param>
public sealed record HypotheticalSupply(string From, string To, double Tonnes);
