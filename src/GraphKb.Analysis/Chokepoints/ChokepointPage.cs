namespace GraphKb.Analysis.Chokepoints;

/// <summary>One page of chokepoints.</summary>
/// <param name="Chokepoints">The chokepoints of the page: largest through-share first, ties by key.</param>
/// <param name="HasNextPage">Whether more follow.</param>
public sealed record ChokepointPage(IReadOnlyList<Chokepoint> Chokepoints, bool HasNextPage);

/// <summary>A site, or a group of sites, that intake of the consumers passes.</summary>
/// <param name="Key">The id of the site, country or company.</param>
/// <param name="ThroughShare">The share of the consumers' intake that passes it, over 0, up to 1.</param>
/// <param name="Baseline">The maximum flow with it, tonnes a year.</param>
/// <param name="LossTonnes">The tonnes a year that the maximum flow loses without it, 0 or more.</param>
public sealed record Chokepoint(string Key, double ThroughShare, double Baseline, double LossTonnes)
{
    /// <summary>The loss as a share of the maximum flow, 0 to 1; 0 where nothing flows.</summary>
    public double LossShare => Baseline > 0 ? Math.Min(1, LossTonnes / Baseline) : 0;
}
