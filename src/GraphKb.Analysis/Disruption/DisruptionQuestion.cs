using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Selectors;

namespace GraphKb.Analysis.Disruption;

/// <summary>Asks what consumers lose in a scenario, as docs/semantics.md defines it (Disruption).</summary>
public sealed record DisruptionQuestion : MineralQuestion
{
    /// <summary>The consumers; null, or no stages in it, means CONSUMPTION.</summary>
    public SiteSelector? Of { get; init; }

    /// <summary>The sites that are removed and the supplies that are cut.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The factor by which supplies may exceed their tonnes, from 0 up; null means no limit.</summary>
    public double? Headroom { get; init; } = 1;
}
