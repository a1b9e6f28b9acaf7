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
    public static MaximumFlow Of(FlowProblem question) => Of(question, [], []);

    /// <summary>
    /// Finds a maximum flow in what is left without some nodes and edges: for where nothing is asked of the
    /// whole; <see cref="Without"/> is faster where that is known.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="goneNodes">The nodes that are gone.</param>
    /// <param name="goneEdges">The edges that are gone.</param>
    /// <returns>The flow.</returns>
    public static MaximumFlow Of(FlowProblem question, ReadOnlySpan<int> goneNodes, ReadOnlySpan<int> goneEdges)
    {
        var graph = new FlowGraph(question);
        var left = (double[])graph.Capacities.Clone();
        var isClosed = new bool[left.Length];
        Close(graph, isClosed, goneNodes, goneEdges);
        for (var slot = 0; slot < left.Length; slot++)
        {
            left[slot] = isClosed[slot] ? 0 : left[slot];
        }

        return new MaximumFlow(graph, left, isClosed, new Augmentation(graph).Run(left));
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
        Close(_graph, isClosed, nodes, edges);
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

    private static void Close(FlowGraph graph, bool[] isClosed, ReadOnlySpan<int> nodes, ReadOnlySpan<int> edges)
    {
        foreach (var node in nodes)
        {
            var vertex = graph.In[node];
            for (var slot = graph.Start[vertex]; slot < graph.Start[vertex + 1]; slot++)
            {
                isClosed[slot < graph.BackStart[vertex] ? slot : graph.Pairs[slot]] = true;
            }
        }

        foreach (var edge in edges)
        {
            if (graph.EdgeSlots[edge] != FlowGraph.None)
            {
                isClosed[graph.EdgeSlots[edge]] = true;
            }
        }
    }

    private double On(int slot) => slot == FlowGraph.None ? 0 : _left[_graph.Pairs[slot]];
}
