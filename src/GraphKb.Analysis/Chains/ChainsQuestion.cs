using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Selectors;

namespace GraphKb.Analysis.Chains;

/// <summary>Asks for the chains of supplies from sites to sites, as docs/semantics.md defines them (Chains).</summary>
public sealed record ChainsQuestion : MineralQuestion
{
    /// <summary>The first site of a chain; null, or no stages in it, means MINING and RECYCLING.</summary>
    public SiteSelector? From { get; init; }

    /// <summary>The last site of a chain; null, or no stages in it, means CONSUMPTION.</summary>
    public SiteSelector? To { get; init; }

    /// <summary>Each of these, at most 6, must match some site of the chain, its ends included.</summary>
    public IReadOnlyList<SiteSelector> Through { get; init; } = [];

    /// <summary>No site of the chain may match any of these.</summary>
    public IReadOnlyList<SiteSelector> Avoid { get; init; } = [];

    /// <summary>The most supplies that a chain may have, 1 to 12.</summary>
    public int MaxHops { get; init; } = 8;

    /// <summary>The order of the chains.</summary>
    public ChainOrder Order { get; init; }
}

/// <summary>An order of chains. Ties are broken by the sequence of site ids, then by the sequence of fact ids.</summary>
public enum ChainOrder
{
    /// <summary>Largest bottleneck first, unknown last; then fewest supplies.</summary>
    Volume,

    /// <summary>Fewest supplies first; then largest bottleneck, unknown last.</summary>
    Hops,
}
