namespace GraphKb.Engine.Flows;

/// <summary>
/// Takes flow back. A flow without circles can be taken out of any node or edge by walking along it, on to the drain and
/// back to the source, until nothing is left there: what remains is a flow. Time O(arcs with flow x length of a walk).
/// </summary>
internal sealed class Cancellation(FlowGraph graph)
{
    private readonly int[] _nextOut = new int[graph.VertexCount];
    private readonly int[] _nextIn = new int[graph.VertexCount];
    private readonly List<int> _walk = [];

    /// <summary>The slots of the arcs that changed since the last reset, some of them more than once.</summary>
    public List<int> Changed { get; } = [];

    /// <summary>Starts anew on another flow.</summary>
    public void Reset()
    {
        Changed.Clear();
        Array.Copy(graph.Start, _nextOut, _nextOut.Length);
        Array.Copy(graph.BackStart, _nextIn, _nextIn.Length);
    }

    /// <summary>Takes all flow out of a node and closes it.</summary>
    /// <returns>How much less reaches the drain.</returns>
    public double RemoveNode(int node, double[] left)
    {
        if (graph.NodeSlots[node] != FlowGraph.None)
        {
            return RemoveArc(graph.NodeSlots[node], left);
        }

        var taken = 0.0;
        for (var slot = graph.Start[graph.In[node]]; slot < graph.Start[graph.In[node] + 1]; slot++)
        {
            taken += RemoveArc(slot < graph.BackStart[graph.In[node]] ? slot : graph.Pairs[slot], left);
        }

        return taken;
    }

    /// <summary>Takes all flow out of an edge and closes it.</summary>
    /// <returns>How much less reaches the drain.</returns>
    public double RemoveEdge(int edge, double[] left) =>
        graph.EdgeSlots[edge] == FlowGraph.None ? 0 : RemoveArc(graph.EdgeSlots[edge], left);

    private double RemoveArc(int slot, double[] left)
    {
        var taken = 0.0;
        while (left[graph.Pairs[slot]] > graph.Tolerance)
        {
            _walk.Clear();
            _walk.Add(slot);
            if (!WalkOn(graph.Heads[slot], left) || !WalkBack(slot, left))
            {
                // Next to nothing goes on from here: rounding, not flow.
                Take(_walk[^1], left[graph.Pairs[_walk[^1]]], left);
                continue;
            }

            var least = double.PositiveInfinity;
            foreach (var step in _walk)
            {
                least = Math.Min(least, left[graph.Pairs[step]]);
            }

            taken += least;
            foreach (var step in _walk)
            {
                Take(step, least, left);
            }
        }

        left[slot] = left[graph.Pairs[slot]] = 0;
        Changed.Add(slot);
        return taken;
    }

    private bool WalkOn(int vertex, double[] left)
    {
        while (vertex != FlowGraph.Drain)
        {
            ref var next = ref _nextOut[vertex];
            while (next < graph.BackStart[vertex] && left[graph.Pairs[next]] <= graph.Tolerance)
            {
                next++;
            }

            if (next == graph.BackStart[vertex])
            {
                return false;
            }

            _walk.Add(next);
            vertex = graph.Heads[next];
        }

        return true;
    }

    private bool WalkBack(int slot, double[] left)
    {
        var vertex = graph.Heads[graph.Pairs[slot]];
        var last = slot;
        while (vertex != FlowGraph.Source)
        {
            ref var next = ref _nextIn[vertex];
            while (next < graph.Start[vertex + 1] && left[next] <= graph.Tolerance)
            {
                next++;
            }

            if (next == graph.Start[vertex + 1])
            {
                _walk.Add(last);
                return false;
            }

            last = graph.Pairs[next];
            _walk.Add(last);
            vertex = graph.Heads[next];
        }

        return true;
    }

    private void Take(int slot, double tonnes, double[] left)
    {
        Changed.Add(slot);
        left[slot] += tonnes;
        left[graph.Pairs[slot]] -= tonnes;
    }
}
