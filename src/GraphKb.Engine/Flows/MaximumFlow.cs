namespace GraphKb.Engine.Flows;

/// <summary>
/// A maximum flow from origins to sinks, exact but for rounding: amounts up to 1e-14 of what all sinks take count as
/// nothing, so the value is within 1e-9 of the greatest, relative to what the sinks take. Time O(nodes^2 x edges), in
/// practice near O(nodes + edges) a phase and few phases; space O(nodes + edges). The same question always gives the
/// same flow. Circles carry nothing: a flow has none.
/// </summary>
public sealed class MaximumFlow
{
    private readonly FlowGraph _graph;
    private readonly double[] _left;
    private readonly bool[] _isClosed;

    private MaximumFlow(FlowGraph graph, double[] left, bool[] isClosed, double value)
    {
        (_graph, _left, _isClosed, Value) = (graph, left, isClosed, value);
        new FlowCircles(graph).Cancel(left);
    }

    /// <summary>How much reaches the sinks.</summary>
    public double Value { get; }

    /// <summary>Finds a maximum flow.</summary>
    /// <param name="question">The question.</param>
    /// <returns>The flow.</returns>
    public static MaximumFlow Of(FlowQuestion question)
    {
        var graph = new FlowGraph(question);
        var left = (double[])graph.Capacities.Clone();
        return new MaximumFlow(graph, left, new bool[left.Length], new Augmentation(graph).Run(left));
    }

    /// <summary>The flow on an edge.</summary>
    /// <param name="edge">The edge.</param>
    /// <returns>Tonnes.</returns>
    public double OnEdge(int edge) => On(_graph.EdgeSlots[edge]);

    /// <summary>The minimum cut nearest the origins, in time O(nodes + edges).</summary>
    /// <returns>The cut.</returns>
    public MinimumCut Cut() => MinimumCut.Of(_graph, _left, _isClosed);

    /// <summary>
    /// The flow as simple chains, largest first, then by nodes, then by edges; they sum to the value. Greedy: no other
    /// way to take it apart into fewer is looked for. At most a chain for every edge and node with flow.
    /// </summary>
    /// <returns>The chains.</returns>
    public IReadOnlyList<FlowChain> Chains() => FlowDecomposition.Of(_graph, _left);

    /// <summary>
    /// A maximum flow when nodes and edges are gone (and all that is gone already), starting from this one: the flow
    /// through what is removed is taken back, and other ways are looked for. Nothing is built anew.
    /// </summary>
    /// <param name="nodes">The nodes to remove; a second time changes nothing.</param>
    /// <param name="edges">The edges to remove.</param>
    /// <returns>The flow; this one stays as it is.</returns>
    public MaximumFlow Without(ReadOnlySpan<int> nodes, ReadOnlySpan<int> edges)
    {
        var left = (double[])_left.Clone();
        var isClosed = (bool[])_isClosed.Clone();
        foreach (var node in nodes)
        {
            Close(isClosed, node);
        }

        foreach (var edge in edges)
        {
            if (_graph.EdgeSlots[edge] != FlowGraph.None)
            {
                isClosed[_graph.EdgeSlots[edge]] = true;
            }
        }

        var lost = new Removal(_graph, _left).Lose(nodes, edges, left);
        return new MaximumFlow(_graph, left, isClosed, Math.Max(0, Value - lost));
    }

    /// <summary>
    /// What each group's removal costs, each alone: this flow's value less the value without the group's nodes. A sink is
    /// in no group. Time: taking back the flow through the group and looking for other ways for it.
    /// </summary>
    /// <param name="groupOf">The group of each node; under 0 for none.</param>
    /// <param name="groupCount">How many groups; they are 0 to groupCount - 1.</param>
    /// <returns>A loss for each group, 0 or more.</returns>
    public double[] Losses(ReadOnlySpan<int> groupOf, int groupCount)
    {
        if (groupOf.Length != _graph.NodeSlots.Length)
        {
            throw new ArgumentException($"There are {_graph.NodeSlots.Length} nodes, and {groupOf.Length} entries.", nameof(groupOf));
        }

        var members = new List<int>[groupCount];
        for (var group = 0; group < groupCount; group++)
        {
            members[group] = [];
        }

        for (var node = 0; node < groupOf.Length; node++)
        {
            if (groupOf[node] >= 0 && _graph.Out[node] != FlowGraph.None)
            {
                members[groupOf[node]].Add(node);
            }
        }

        var left = new double[_left.Length];
        var removal = new Removal(_graph, _left);
        return Array.ConvertAll(members, group =>
        {
            _left.CopyTo(left, 0);
            return Math.Max(0, removal.Lose(group.ToArray(), [], left));
        });
    }

    private void Close(bool[] isClosed, int node)
    {
        var vertex = _graph.In[node];
        for (var slot = _graph.Start[vertex]; slot < _graph.Start[vertex + 1]; slot++)
        {
            isClosed[slot < _graph.BackStart[vertex] ? slot : _graph.Pairs[slot]] = true;
        }
    }

    private double On(int slot) => slot == FlowGraph.None ? 0 : _left[_graph.Pairs[slot]];
}
