using GraphKb.Analysis.Selectors;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Chains;

/// <summary>Which chains are wanted.</summary>
public sealed record ChainsQuestion
{
    /// <summary>The mineral's id; the chains run over its closure.</summary>
    public required string Mineral { get; init; }

    /// <summary>Where a chain may begin; null, or no stages in it, means MINING and RECYCLING.</summary>
    public SiteSelector? From { get; init; }

    /// <summary>Where a chain may end; null, or no stages in it, means CONSUMPTION.</summary>
    public SiteSelector? To { get; init; }

    /// <summary>Each must match some site on the chain, ends included.</summary>
    public IReadOnlyList<SiteSelector> Through { get; init; } = [];

    /// <summary>No site on the chain may match any of them.</summary>
    public IReadOnlyList<SiteSelector> Avoid { get; init; } = [];

    /// <summary>The most supplies in a chain, 1 to 12.</summary>
    public int MaxHops { get; init; } = 8;

    /// <summary>The order.</summary>
    public ChainOrder Order { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }
}

/// <summary>An order of chains; ties go on by site ids and then by fact ids.</summary>
public enum ChainOrder
{
    /// <summary>Larger bottleneck first, unknown last; then fewer hops.</summary>
    Volume,

    /// <summary>Fewer hops first; then larger bottleneck, unknown last.</summary>
    Hops,
}

/// <summary>A simple path of supplies.</summary>
/// <param name="SiteIds">The sites, one more than supplies.</param>
/// <param name="Supplies">The supplies.</param>
/// <param name="Bottleneck">The least of the known tonnes, or null where none is known.</param>
public sealed record Chain(IReadOnlyList<string> SiteIds, IReadOnlyList<Supply> Supplies, double? Bottleneck);

/// <summary>One page of chains.</summary>
/// <param name="Chains">The chains.</param>
/// <param name="HasNextPage">Whether more follow.</param>
public sealed record ChainPage(IReadOnlyList<Chain> Chains, bool HasNextPage);
