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
}

/// <summary>Describes supplies by the countries of their ends and by their minerals.</summary>
/// <param name="From">The code of the country of the supplying site; null means all.</param>
/// <param name="To">The code of the country of the receiving site; null means all.</param>
/// <param name="Minerals">Mineral ids; a supply of the closure of any of them is meant. Empty means all.</param>
public sealed record Block(string? From, string? To, IReadOnlyList<string> Minerals);
