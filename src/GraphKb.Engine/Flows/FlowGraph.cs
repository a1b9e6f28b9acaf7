using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Flows;

/// <summary>
/// A question as a residual graph: a vertex that feeds the origins, one that drains the sinks, and every node that has a
/// capacity split into an in and an out vertex with an arc between. Every arc has two slots that name each other, one at
/// its tail and one, for the way back, at its head. Built once; what is left of each slot is kept elsewhere.
/// </summary>
internal sealed class FlowGraph
{
    public const int Source = 0;
    public const int Drain = 1;
    public const int None = -1;
    private readonly FlowProblem _question;
    private readonly List<int> _nodes = [None, None];
    private readonly List<int> _tails = [];
    private readonly List<int> _heads = [];
    private readonly List<double> _capacities = [];

    public FlowGraph(FlowProblem question)
    {
        _question = question;
        var network = question.Network;
        (In, Out) = (new int[network.NodeCount], new int[network.NodeCount]);
        NodeSlots = new int[network.NodeCount];
        EdgeSlots = new int[network.EdgeCount];
        for (var node = 0; node < network.NodeCount; node++)
        {
            AddNode(node, question.NodeCapacities.Span[node]);
        }

        for (var edge = 0; edge < network.EdgeCount; edge++)
        {
            var (from, to) = (network.From(edge), network.To(edge));
            EdgeSlots[edge] = from == to || question.Sinks.Contains(from)
                ? None
                : AddArc(Out[from], In[to], question.EdgeCapacities.Span[edge]);
        }

        (Start, BackStart) = (new int[VertexCount + 1], new int[VertexCount]);
        (Heads, Pairs, Capacities) = (new int[2 * _tails.Count], new int[2 * _tails.Count], new double[2 * _tails.Count]);
        (SlotNodes, SlotEdges) = (new int[2 * _tails.Count], new int[2 * _tails.Count]);
        LayOut();
        Name(NodeSlots, SlotNodes);
        Name(EdgeSlots, SlotEdges);
        foreach (var sink in question.Sinks.Members)
        {
            Tolerance += question.NodeCapacities.Span[sink] * 1e-14;
        }
    }

    /// <summary>How many vertices.</summary>
    public int VertexCount => _nodes.Count;

    /// <summary>The vertex where each node's inflow arrives.</summary>
    public int[] In { get; }

    /// <summary>The vertex where each node's outflow leaves; a sink has none.</summary>
    public int[] Out { get; }

    /// <summary>The slot of each node's own arc, None where nothing bounds it.</summary>
    public int[] NodeSlots { get; }

    /// <summary>The slot of each edge's arc, None where it can carry nothing.</summary>
    public int[] EdgeSlots { get; }

    /// <summary>Where each vertex's slots begin: first those of the arcs that leave it, then the ways back.</summary>
    public int[] Start { get; }

    /// <summary>Where each vertex's ways back begin.</summary>
    public int[] BackStart { get; }

    /// <summary>Where each slot leads.</summary>
    public int[] Heads { get; }

    /// <summary>The other slot of each slot's arc.</summary>
    public int[] Pairs { get; }

    /// <summary>The capacity of each slot, 0 for a way back.</summary>
    public double[] Capacities { get; }

    /// <summary>The node whose own arc a slot is, or None.</summary>
    public int[] SlotNodes { get; }

    /// <summary>The edge whose arc a slot is, or None.</summary>
    public int[] SlotEdges { get; }

    /// <summary>What counts as nothing: 1e-14 of what all sinks take.</summary>
    public double Tolerance { get; }

    /// <summary>The node that a vertex belongs to.</summary>
    public int NodeOf(int vertex) => _nodes[vertex];

    private void AddNode(int node, double capacity)
    {
        In[node] = Out[node] = AddVertex(node);
        NodeSlots[node] = None;
        if (_question.Sinks.Contains(node))
        {
            NodeSlots[node] = AddArc(In[node], Drain, capacity);
            Out[node] = None;
            return;
        }

        if (!double.IsInfinity(capacity))
        {
            Out[node] = AddVertex(node);
            NodeSlots[node] = AddArc(In[node], Out[node], capacity);
        }

        if (_question.Origins.Contains(node))
        {
            AddArc(Source, In[node], double.PositiveInfinity);
        }
    }

    private int AddVertex(int node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    private int AddArc(int tail, int head, double capacity)
    {
        _tails.Add(tail);
        _heads.Add(head);
        _capacities.Add(capacity);
        return _tails.Count - 1;
    }

    // Half h < m is the forward half of arc h in its tail's row, half h >= m the way back of arc h - m in its head's row.
    private void LayOut()
    {
        var count = _tails.Count;
        var rowOf = new int[2 * count];
        for (var arc = 0; arc < count; arc++)
        {
            (rowOf[arc], rowOf[count + arc]) = (2 * _tails[arc], (2 * _heads[arc]) + 1);
        }

        var halves = GroupedRows.Create(2 * VertexCount, rowOf);
        for (var vertex = 0; vertex < VertexCount; vertex++)
        {
            (BackStart[vertex], Start[vertex + 1]) = (halves.Starts[(2 * vertex) + 1], halves.Starts[(2 * vertex) + 2]);
        }

        var slots = rowOf;
        for (var slot = 0; slot < slots.Length; slot++)
        {
            slots[halves.Items[slot]] = slot;
        }

        for (var arc = 0; arc < count; arc++)
        {
            var (slot, back) = (slots[arc], slots[count + arc]);
            (Heads[slot], Heads[back]) = (_heads[arc], _tails[arc]);
            (Pairs[slot], Pairs[back]) = (back, slot);
            Capacities[slot] = _capacities[arc];
            _tails[arc] = slot;
        }
    }

    // Turns arc numbers into slots, and notes whose slot each is.
    private void Name(int[] slots, int[] names)
    {
        Array.Fill(names, None);
        for (var index = 0; index < slots.Length; index++)
        {
            if (slots[index] != None)
            {
                slots[index] = _tails[slots[index]];
                names[slots[index]] = index;
            }
        }
    }
}
