namespace GraphKb.Engine.Flows;

/// <summary>
/// What a flow's source still reaches, and what still reaches its drain, each as a tree of vertices. In a maximum flow
/// the two never touch; after a change only what the change opened or closed has to be looked at again.
/// </summary>
/// <param name="graph">The graph.</param>
internal sealed class SearchTrees(FlowGraph graph)
{
    /// <summary>In place of a parent's slot: the vertex is the source or the drain.</summary>
    public const int Root = -2;

    /// <summary>In place of a parent's slot: the vertex has lost its parent and seeks another.</summary>
    public const int Orphan = -3;

    /// <summary>Which tree a vertex is in.</summary>
    public enum Side : byte
    {
        /// <summary>In neither.</summary>
        Free,

        /// <summary>The source reaches it.</summary>
        Source,

        /// <summary>It reaches the drain.</summary>
        Drain,
    }

    /// <summary>Which tree each vertex is in.</summary>
    public Side[] Sides { get; } = new Side[graph.VertexCount];

    /// <summary>The slot of each vertex that leads to its parent, or <see cref="Root"/>, <see cref="Orphan"/> or None.</summary>
    public int[] Parents { get; } = new int[graph.VertexCount];

    /// <summary>How far each vertex is from its root: exact when the trees are grown, a hint later.</summary>
    public int[] Depths { get; } = new int[graph.VertexCount];

    /// <summary>Grows both trees breadth first, in time O(vertices + arcs).</summary>
    /// <param name="left">What is left of each slot in a maximum flow.</param>
    public void Grow(double[] left)
    {
        Array.Clear(Sides);
        Array.Fill(Parents, FlowGraph.None);
        Grow(FlowGraph.Source, Side.Source, left);
        Grow(FlowGraph.Drain, Side.Drain, left);
    }

    /// <summary>Makes these trees the same as others.</summary>
    /// <param name="other">The others.</param>
    public void Copy(SearchTrees other)
    {
        other.Sides.CopyTo(Sides, 0);
        other.Parents.CopyTo(Parents, 0);
        other.Depths.CopyTo(Depths, 0);
    }

    /// <summary>Whether flow still fits through a slot, away from the source or towards the drain, seen from the vertex nearer the root.</summary>
    public bool Joins(Side side, int slot, double[] left) =>
        left[side == Side.Source ? slot : graph.Pairs[slot]] > graph.Tolerance;

    private void Grow(int root, Side side, double[] left)
    {
        var queue = new int[graph.VertexCount];
        (queue[0], Sides[root], Parents[root], Depths[root]) = (root, side, Root, 0);
        for (var (first, last) = (0, 1); first < last; first++)
        {
            var vertex = queue[first];
            for (var slot = graph.Start[vertex]; slot < graph.Start[vertex + 1]; slot++)
            {
                var other = graph.Heads[slot];
                if (Sides[other] == Side.Free && Joins(side, slot, left))
                {
                    (Sides[other], Parents[other], Depths[other]) = (side, graph.Pairs[slot], Depths[vertex] + 1);
                    queue[last++] = other;
                }
            }
        }
    }
}
