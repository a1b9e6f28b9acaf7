using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Selectors;

namespace GraphKb.Analysis.Flow;

/// <summary>Asks what part of the consumers' intake passes where, as docs/semantics.md defines it (Flow).</summary>
public sealed record FlowQuestion : MineralQuestion
{
    /// <summary>The links that are listed where <see cref="First"/> is left out.</summary>
    public const int DefaultFirst = 200;

    /// <summary>The most links that can be listed.</summary>
    public const int MaxFirst = 500;

    /// <summary>The consumers; null, or no stages, sites and companies in it, means CONSUMPTION.</summary>
    public SiteSelector? Of { get; init; }

    /// <summary>How the sites of one stage are grouped.</summary>
    public Grouping By { get; init; }

    /// <summary>The most links to list, 0 to <see cref="MaxFirst"/>.</summary>
    public int First { get; init; } = DefaultFirst;
}
