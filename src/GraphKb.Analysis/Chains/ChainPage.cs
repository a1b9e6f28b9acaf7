using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Chains;

/// <summary>One page of chains.</summary>
/// <param name="Chains">The chains of the page, in the order of the question.</param>
/// <param name="HasNextPage">Whether more follow.</param>
public sealed record ChainPage(IReadOnlyList<Chain> Chains, bool HasNextPage);

/// <summary>A simple path of supplies: no site twice.</summary>
/// <param name="SiteIds">The ids of the sites from first to last, one more than supplies.</param>
/// <param name="Supplies">The supplies between them.</param>
/// <param name="Bottleneck">The least of the known tonnes a year, or null where none is known.</param>
public sealed record Chain(IReadOnlyList<string> SiteIds, IReadOnlyList<Supply> Supplies, double? Bottleneck);
