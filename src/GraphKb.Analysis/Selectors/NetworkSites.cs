using GraphKb.Analysis.Networks;
using GraphKb.Engine.Networks;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Selectors;

/// <summary>Finds the nodes of a network whose sites match a selector. All results are ascending.</summary>
public static class NetworkSites
{
    /// <summary>
    /// Finds the nodes of the sites that match. O(nodes / 64), and O(nodes of the stages and places named), or O(nodes) where none is named
    /// and anything else is. The set may be shared: it must not change.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="selector">A checked selector; null matches every site.</param>
    /// <returns>Node indexes.</returns>
    public static NodeSet Find(SupplyNetwork network, SiteSelector? selector)
    {
        selector ??= new SiteSelector();
        var nodes = NodeColumns.Find(network, selector);
        var tests = SiteMatcher.CompileSites(selector, network.Tables, network.Filter);
        var matches = SiteMatcher.All(tests);
        return tests.Count == 0 ? nodes : nodes.Where(node => matches(network.SiteIndexes[node]));
    }

    /// <summary>Finds the nodes of the sites that match any of some selectors.</summary>
    /// <param name="network">The network.</param>
    /// <param name="selectors">Checked selectors; an empty list matches nothing.</param>
    /// <returns>Node indexes.</returns>
    public static NodeSet FindAny(SupplyNetwork network, IReadOnlyList<SiteSelector> selectors) => selectors.Count == 0
        ? new NodeSet(network.Graph.NodeCount)
        : selectors.Select(selector => Find(network, selector)).Aggregate((some, others) => some.Union(others));

    /// <summary>
    /// Adds default stages to a selector that names neither stages nor sites nor companies, as docs/semantics.md defines it (Default
    /// stages): who names a site or a company means it, at whatever stage.
    /// </summary>
    /// <param name="selector">A selector; null means one without fields.</param>
    /// <param name="stages">The default stages.</param>
    /// <returns>The selector, with the default stages where they count.</returns>
    internal static SiteSelector WithDefaultStages(SiteSelector? selector, params IReadOnlyList<Stage> stages) =>
        (selector ?? new SiteSelector()) is { Stages: null, Ids: null, Companies: null } general
            ? general with { Stages = stages } : selector!;
}
