using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Selectors;

namespace GraphKb.Analysis.Chokepoints;

/// <summary>
/// Asks for the sites, or groups of sites, that consumers' intake passes, as docs/semantics.md defines them (Chokepoints).
/// </summary>
public sealed record ChokepointsQuestion : MineralQuestion
{
    /// <summary>The consumers; null, or no stages in it, means CONSUMPTION.</summary>
    public SiteSelector? Of { get; init; }

    /// <summary>How sites are grouped.</summary>
    public Grouping By { get; init; }

    /// <summary>Only these sites are considered; a group consists of its matching sites. Null matches every site.</summary>
    public SiteSelector? Where { get; init; }
}

/// <summary>How sites are grouped into chokepoints, and the sites of one stage into the nodes of a flow.</summary>
public enum Grouping
{
    /// <summary>Each site on its own.</summary>
    Site,

    /// <summary>By the country that the site is located in.</summary>
    Country,

    /// <summary>By operator; sites without one are in no group.</summary>
    Company,

    /// <summary>By the country that controls the site through ownership; sites that nobody controls are in no group.</summary>
    Controller,
}
