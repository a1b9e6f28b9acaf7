using GraphKb.Analysis.Networks;
using GraphKb.Engine.Networks;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Selectors;

/// <summary>The nodes of a network that a selector means.</summary>
public static class NetworkSites
{
    /// <summary>The nodes of the sites that match.</summary>
    /// <param name="network">The network.</param>
    /// <param name="selector">A checked selector; null matches every site.</param>
    /// <returns>The nodes, ascending.</returns>
    public static NodeSet Of(SupplyNetwork network, SiteSelector? selector)
    {
        var matches = SiteMatcher.Compile((selector ?? new SiteSelector()) with { Stages = null }, network.Tables, network.AsOf);
        return selector?.Stages is not { } stages
            ? Where(network, matches)
            : NodeSet.Where(network.Graph.NodeCount, StageNodes.Of(network).With(stages), node => matches(network.SiteNumbers[node]));
    }

    /// <summary>The nodes of the sites that match any of some selectors.</summary>
    /// <param name="network">The network.</param>
    /// <param name="selectors">Checked selectors; none of them match nothing.</param>
    /// <returns>The nodes, ascending.</returns>
    public static NodeSet OfAny(SupplyNetwork network, IReadOnlyList<SiteSelector> selectors)
    {
        if (selectors.Count == 0)
        {
            return new NodeSet(network.Graph.NodeCount);
        }

        var tests = selectors.Select(selector => SiteMatcher.Compile(selector, network.Tables, network.AsOf)).ToArray();
        return Where(network, site => Array.Exists(tests, test => test(site)));
    }

    /// <summary>The nodes of the sites that pass a test.</summary>
    /// <param name="network">The network.</param>
    /// <param name="matches">A test of a site's number.</param>
    /// <returns>The nodes, ascending.</returns>
    public static NodeSet Where(SupplyNetwork network, Func<int, bool> matches) =>
        NodeSet.Where(network.Graph.NodeCount, node => matches(network.SiteNumbers[node]));

    /// <summary>A selector with stages where it has none.</summary>
    /// <param name="selector">A selector, or null for an empty one.</param>
    /// <param name="stages">What is meant where it leaves stages out.</param>
    /// <returns>The selector.</returns>
    public static SiteSelector WithStages(SiteSelector? selector, params IReadOnlyList<Stage> stages) =>
        (selector ?? new SiteSelector()) is { Stages: null } open ? open with { Stages = stages } : selector!;
}
