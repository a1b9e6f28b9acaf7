using GraphKb.Analysis.Selectors;

namespace GraphKb.Analysis.Chokepoints;

/// <summary>Through whom consumers' intake passes, and what is lost without them.</summary>
public sealed record ChokepointsQuestion
{
    /// <summary>The mineral's id.</summary>
    public required string Mineral { get; init; }

    /// <summary>The consumers; null, or no stages in it, means CONSUMPTION.</summary>
    public SiteSelector? Of { get; init; }

    /// <summary>How sites are grouped.</summary>
    public Grouping By { get; init; }

    /// <summary>Only these sites are looked at; a group is those of its sites that match. Null matches every site.</summary>
    public SiteSelector? Where { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }
}

/// <summary>What sites are grouped by.</summary>
public enum Grouping
{
    /// <summary>Each site alone.</summary>
    Site,

    /// <summary>The country located in.</summary>
    Country,

    /// <summary>The operator; sites without one are left out.</summary>
    Company,

    /// <summary>The country that controls it through ownership; sites that nobody controls are left out.</summary>
    Controller,
}

/// <summary>A site or a group that intake passes through.</summary>
/// <param name="Key">The site's, country's or company's id.</param>
/// <param name="ThroughShare">The share of the consumers' intake that passes it, over 0, up to 1.</param>
/// <param name="LossTonnes">What the maximum flow loses without it, tonnes a year.</param>
/// <param name="LossShare">The loss as a share of the maximum flow, 0 to 1.</param>
public sealed record Chokepoint(string Key, double ThroughShare, double LossTonnes, double LossShare);

/// <summary>One page of chokepoints.</summary>
/// <param name="Chokepoints">Largest through-share first, ties by key.</param>
/// <param name="HasNextPage">Whether more follow.</param>
public sealed record ChokepointPage(IReadOnlyList<Chokepoint> Chokepoints, bool HasNextPage);
