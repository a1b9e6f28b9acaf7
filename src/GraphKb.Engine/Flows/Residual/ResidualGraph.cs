using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Flows.Residual;

/// <summary>
/// The residual graph of a flow problem in compressed sparse rows: a super-source that feeds the origins, a super-sink that drains the
/// sinks, and each node with a finite capacity split into an in-vertex and an out-vertex with an arc between them.
/// </summary>
/// <remarks>
/// Each arc is stored twice: forward in its tail's row, reverse in its head's row; <see cref="Reverse"/>[a] is the other one. A row has
/// its forward arcs first. Residual capacities are in a separate array, one entry for each arc, so one graph serves many flows: the flow
/// on a forward arc a is <c>residual[Reverse[a]]</c>. Built in time and space O(nodes + edges).
/// </remarks>
internal sealed class ResidualGraph
{
    /// <summary>The vertex of the super-source.</summary>
    public const int Source = 0;

    /// <summary>The vertex of the super-sink.</summary>
    public const int Sink = 1;

    /// <summary>In place of an arc, a vertex or a node: there is none.</summary>
    public const int None = -1;

    // Flow below this part of what all sinks take is rounding.
    private const double RelativeTolerance = 1e-14;

    private readonly List<int> _nodes = [None, None];

    /// <summary>Builds the graph.</summary>
    /// <param name="network">The network; an edge from a node to itself or out of a sink gets no arc.</param>
    /// <param name="origins">The nodes that the super-source feeds without limit.</param>
    /// <param name="sinks">The nodes that the super-sink drains, each up to its node capacity, which is finite.</param>
    /// <param name="nodeCapacities">The capacity of each node; infinity where it has no limit.</param>
    /// <param name="edgeCapacities">The capacity of each edge; infinity where it has no limit.</param>
    public ResidualGraph(
        Network network, NodeSet origins, NodeSet sinks, ReadOnlySpan<double> nodeCapacities, ReadOnlySpan<double> edgeCapacities)
    {
        (InVertices, OutVertices) = (new int[network.NodeCount], new int[network.NodeCount]);
        (NodeArcs, EdgeArcs) = (new int[network.NodeCount], new int[network.EdgeCount]);
        var arcs = new ArcList(mostArcs: (2 * network.NodeCount) + network.EdgeCount);
        for (var node = 0; node < network.NodeCount; node++)
        {
            AddNode(arcs, node, sinks.Contains(node), nodeCapacities[node]);
            if (origins.Contains(node) && !sinks.Contains(node))
            {
                arcs.Add(Source, InVertices[node], double.PositiveInfinity);
            }
        }

        for (var edge = 0; edge < network.EdgeCount; edge++)
        {
            var (from, to) = (network.From(edge), network.To(edge));
            EdgeArcs[edge] = from == to || sinks.Contains(from)
                ? None
                : arcs.Add(OutVertices[from], InVertices[to], edgeCapacities[edge]);
        }

        var halves = GroupedRows.Create(2 * VertexCount, arcs.GetRows());
        (Starts, ReverseStarts) = (new int[VertexCount + 1], new int[VertexCount]);
        for (var vertex = 0; vertex < VertexCount; vertex++)
        {
            (ReverseStarts[vertex], Starts[vertex + 1]) = (halves.Starts[(2 * vertex) + 1], halves.Starts[(2 * vertex) + 2]);
        }

        (Heads, Reverse, Capacities) = (new int[2 * arcs.Count], new int[2 * arcs.Count], new double[2 * arcs.Count]);
        ArcEdges = new int[2 * arcs.Count];
        SetArcs(arcs, halves.Items);
        foreach (var sink in sinks.Members)
        {
            Tolerance += nodeCapacities[sink] * RelativeTolerance;
        }
    }

    /// <summary>How many vertices, the super-source and the super-sink included.</summary>
    public int VertexCount => _nodes.Count;

    /// <summary>The vertex where each node's inflow arrives.</summary>
    public int[] InVertices { get; }

    /// <summary>The vertex where each node's outflow leaves; <see cref="None"/> for a sink.</summary>
    public int[] OutVertices { get; }

    /// <summary>
    /// The arc between each node's two vertices, of a sink its arc to the super-sink; <see cref="None"/> where there is no limit.
    /// </summary>
    public int[] NodeArcs { get; }

    /// <summary>The forward arc of each edge; <see cref="None"/> where the edge can carry nothing.</summary>
    public int[] EdgeArcs { get; }

    /// <summary>Where each vertex's row of arcs starts; one more entry than vertices.</summary>
    public int[] Starts { get; }

    /// <summary>Where the reverse arcs start in each vertex's row.</summary>
    public int[] ReverseStarts { get; }

    /// <summary>The vertex that each arc leads to.</summary>
    public int[] Heads { get; }

    /// <summary>The reverse of each arc.</summary>
    public int[] Reverse { get; }

    /// <summary>The capacity of each arc, 0 for a reverse arc: the residual capacities of the zero flow.</summary>
    public double[] Capacities { get; }

    /// <summary>The edge of each forward arc, or <see cref="None"/>.</summary>
    public int[] ArcEdges { get; }

    /// <summary>Residual capacity or flow up to this counts as none: 1e-14 of what all sinks take together.</summary>
    public double Tolerance { get; }

    /// <summary>The vertex that an arc leaves.</summary>
    public int Tail(int arc) => Heads[Reverse[arc]];

    /// <summary>The node that a vertex belongs to, or <see cref="None"/>.</summary>
    public int NodeOf(int vertex) => _nodes[vertex];

    // Arcs are numbered in the order they are added, until SetArcs.
    private void AddNode(ArcList arcs, int node, bool isSink, double capacity)
    {
        InVertices[node] = OutVertices[node] = AddVertex(node);
        NodeArcs[node] = None;
        if (isSink)
        {
            NodeArcs[node] = arcs.Add(InVertices[node], Sink, capacity);
            OutVertices[node] = None;
        }
        else if (!double.IsInfinity(capacity))
        {
            OutVertices[node] = AddVertex(node);
            NodeArcs[node] = arcs.Add(InVertices[node], OutVertices[node], capacity);
        }
    }

    private int AddVertex(int node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    // Fills the arrays from the sorted halves, and replaces the numbers in NodeArcs and EdgeArcs by the arcs' final positions.
    private void SetArcs(ArcList arcs, ReadOnlySpan<int> halves)
    {
        var arcOf = new int[halves.Length];
        for (var arc = 0; arc < halves.Length; arc++)
        {
            arcOf[halves[arc]] = arc;
        }

        for (var index = 0; index < arcs.Count; index++)
        {
            var (arc, reverse) = (arcOf[index], arcOf[arcs.Count + index]);
            (Heads[arc], Heads[reverse]) = (arcs.Heads[index], arcs.Tails[index]);
            (Reverse[arc], Reverse[reverse]) = (reverse, arc);
            Capacities[arc] = arcs.Capacities[index];
        }

        foreach (ref var nodeArc in NodeArcs.AsSpan())
        {
            nodeArc = nodeArc == None ? None : arcOf[nodeArc];
        }

        Array.Fill(ArcEdges, None);
        for (var edge = 0; edge < EdgeArcs.Length; edge++)
        {
            if (EdgeArcs[edge] != None)
            {
                EdgeArcs[edge] = arcOf[EdgeArcs[edge]];
                ArcEdges[EdgeArcs[edge]] = edge;
            }
        }
    }

    private sealed class ArcList(int mostArcs)
    {
        public List<int> Tails { get; } = new(mostArcs);

        public List<int> Heads { get; } = new(mostArcs);

        public List<double> Capacities { get; } = new(mostArcs);

        public int Count => Tails.Count;

        public int Add(int tail, int head, double capacity)
        {
            Tails.Add(tail);
            Heads.Add(head);
            Capacities.Add(capacity);
            return Tails.Count - 1;
        }

        // Two halves for each arc: first all forward halves, then all reverse halves; two rows for each vertex, forward and reverse.
        public int[] GetRows()
        {
            var rows = new int[2 * Count];
            for (var index = 0; index < Count; index++)
            {
                (rows[index], rows[Count + index]) = (2 * Tails[index], (2 * Heads[index]) + 1);
            }

            return rows;
        }
    }
}
