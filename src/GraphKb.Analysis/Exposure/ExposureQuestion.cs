using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Selectors;

namespace GraphKb.Analysis.Exposure;

/// <summary>
/// Asks which share of the consumers' intake has passed a target anywhere upstream, as docs/semantics.md defines it (Exposure).
/// </summary>
public sealed record ExposureQuestion : MineralQuestion
{
    /// <summary>The consumers; null, or no stages in it, means CONSUMPTION.</summary>
    public SiteSelector? Of { get; init; }

    /// <summary>The targets; no stages in it means every stage.</summary>
    public required SiteSelector To { get; init; }

    /// <summary>Whether only the direct suppliers of the consumers count.</summary>
    public bool Direct { get; init; }
}
