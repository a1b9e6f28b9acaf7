using GraphKb.Analysis.Ownerships;

namespace GraphKb.Analysis.Control;

/// <summary>Asks which country controls a company or a site, and why, as docs/semantics.md defines it (Control).</summary>
public sealed record ControlQuestion
{
    /// <summary>The id of an existing company or site.</summary>
    public required string Id { get; init; }

    /// <summary>Control takes more than this share: 0 up to, not including, 1.</summary>
    public double Threshold { get; init; } = ControlTable.DefaultThreshold;

    /// <summary>The day that facts, memberships and sites are taken of.</summary>
    public required DateOnly AsOf { get; init; }
}
