using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Selectors;

namespace GraphKb.Analysis.Alternatives;

/// <summary>
/// Asks what consumers can get without some sites, or within an alliance only, as docs/semantics.md defines it (Alternatives).
/// </summary>
public sealed record AlternativesQuestion : MineralQuestion
{
    /// <summary>The consumers; null, or no stages in it, means CONSUMPTION.</summary>
    public SiteSelector? Of { get; init; }

    /// <summary>Sites that match any of these are not used.</summary>
    public IReadOnlyList<SiteSelector> Avoid { get; init; } = [];

    /// <summary>The id of an alliance: only sites located in its members, and the consumers, are used. Null means all.</summary>
    public string? Within { get; init; }

    /// <summary>The factor by which supplies may exceed their tonnes, from 0 up; null means no limit.</summary>
    public double? Headroom { get; init; } = 1;
}
