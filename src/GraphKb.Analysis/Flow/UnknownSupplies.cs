using GraphKb.Engine.Networks;

namespace GraphKb.Analysis.Flow;

/// <summary>The supplies of unknown tonnes that lead, by any supplies, into the consumers.</summary>
internal static class UnknownSupplies
{
    /// <summary>
    /// Finds them in a network that leads to the consumers. A supply out of a consumer carries nothing, so it is none of them. O(edges).
    /// </summary>
    /// <returns>Edge indexes, ascending.</returns>
    public static IReadOnlyList<int> Find(Network upstream, NodeSet consumers) =>
    [
        .. Enumerable.Range(0, upstream.EdgeCount)
            .Where(edge => double.IsNaN(upstream.Tonnes(edge)) && !consumers.Contains(upstream.From(edge))),
    ];
}
