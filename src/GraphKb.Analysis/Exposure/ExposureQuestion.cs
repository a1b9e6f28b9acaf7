using GraphKb.Analysis.Selectors;

namespace GraphKb.Analysis.Exposure;

/// <summary>
/// Asks which share of the consumers' intake has passed a target anywhere upstream, as docs/semantics.md defines it (Exposure).
/// </summary>
public sealed record ExposureQuestion
{
    /// <summary>The mineral's id; the supply network is that of its closure.</summary>
    public required string Mineral { get; init; }

    /// <summary>The consumers; null, or no stages in it, means CONSUMPTION.</summary>
    public SiteSelector? Of { get; init; }

    /// <summary>The targets; no stages in it means every stage.</summary>
    public required SiteSelector To { get; init; }

    /// <summary>Whether only the direct suppliers of the consumers count.</summary>
    public bool Direct { get; init; }

    /// <summary>The day that facts, memberships and sites are taken of.</summary>
    public required DateOnly AsOf { get; init; }
}
