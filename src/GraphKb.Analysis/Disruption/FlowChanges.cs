using GraphKb.Analysis.Stores;
using GraphKb.Engine.Flows;

namespace GraphKb.Analysis.Disruption;

/// <summary>
/// The difference between two maximum flows, one without and one with a scenario. The second starts from the first, so supplies that the
/// scenario does not affect keep their flow, and neither has cycles. Thread-safe; computed when it is listed.
/// </summary>
public sealed class FlowChanges
{
    // Differences are compared in whole multiples of this part of the larger flow; less than one is rounding.
    private const double RelativePrecision = 1e-12;

    private readonly IKnowledgeReader _reader;
    private readonly ScenarioNetwork _network;
    private readonly MaximumFlow _baseline;
    private readonly MaximumFlow _afterwards;
    private readonly double _unit;

    internal FlowChanges(IKnowledgeReader reader, ScenarioNetwork network, MaximumFlow baseline, MaximumFlow afterwards)
    {
        (_reader, _network, _baseline, _afterwards) = (reader, network, baseline, afterwards);
        _unit = Math.Max(baseline.Value, afterwards.Value) * RelativePrecision;
    }

    /// <summary>Lists the changes. O(supplies log supplies) and the lookup of those listed.</summary>
    /// <param name="first">How many at most, 0 or more.</param>
    /// <param name="unchanged">Whether supplies that carry the same in both flows, and more than 0, are listed too.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>
    /// The largest differences first; equal ones, such as those of all that is unchanged, by the ids of from, of to, and of the fact, added
    /// supplies last.
    /// </returns>
    public async ValueTask<IReadOnlyList<FlowChange>> ListAsync(int first, bool unchanged, CancellationToken cancellationToken)
    {
        var (graph, baseline) = (_network.Network.Graph, _network.ExtendFlow(_baseline.OnEdge));
        cancellationToken.ThrowIfCancellationRequested();
        double Count(int edge) => _unit > 0 ? Math.Round(Math.Abs(_afterwards.OnEdge(edge) - baseline[edge]) / _unit) : 0;
        int[] edges = [.. Enumerable.Range(0, graph.EdgeCount)
            .Select(edge => (Edge: edge, Size: Count(edge)))
            .Where(change => change.Size > 0 || (unchanged && baseline[change.Edge] > 0))
            .OrderByDescending(change => change.Size).ThenBy(change => graph.From(change.Edge)).ThenBy(change => graph.To(change.Edge))
            .ThenBy(change => change.Edge).Take(first).Select(change => change.Edge)];
        var supplies = await _network.GetSuppliesAsync(_reader, edges, cancellationToken).ConfigureAwait(false);
        return [.. edges.Zip(supplies, (edge, supply) => new FlowChange(
            _network.Network.GetSiteId(graph.From(edge)),
            _network.Network.GetSiteId(graph.To(edge)),
            supply,
            baseline[edge],
            _afterwards.OnEdge(edge)))];
    }
}
