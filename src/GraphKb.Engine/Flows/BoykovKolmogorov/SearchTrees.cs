using GraphKb.Engine.Flows.Residual;

namespace GraphKb.Engine.Flows.BoykovKolmogorov;

/// <summary>
/// The two search trees of Boykov and Kolmogorov over residual arcs: the source tree holds vertices that the super-source reaches, the
/// sink tree holds vertices that reach the super-sink. In a maximum flow no residual arc joins the two.
/// </summary>
internal sealed class SearchTrees(ResidualGraph graph)
{
    /// <summary>In place of a parent arc: the vertex is the root of its tree.</summary>
    public const int Root = -2;

    /// <summary>In place of a parent arc: the vertex lost its parent and waits for the adoption stage.</summary>
    public const int Orphan = -3;

    /// <summary>Which tree a vertex is in.</summary>
    public enum Tree : byte
    {
        /// <summary>In neither tree.</summary>
        Free,

        /// <summary>In the tree of the super-source.</summary>
        Source,

        /// <summary>In the tree of the super-sink.</summary>
        Sink,
    }

    /// <summary>Which tree each vertex is in.</summary>
    public Tree[] TreeOf { get; } = new Tree[graph.VertexCount];

    /// <summary>
    /// The arc from each vertex to its parent, or <see cref="Root"/>, <see cref="Orphan"/> or <see cref="ResidualGraph.None"/>.
    /// </summary>
    public int[] ParentArcs { get; } = new int[graph.VertexCount];

    /// <summary>
    /// The number of arcs from each vertex to its root: exact after <see cref="Grow(double[])"/>, an estimate after changes.
    /// </summary>
    public int[] Depths { get; } = new int[graph.VertexCount];

    /// <summary>Grows both trees by breadth-first search, in time O(vertices + arcs).</summary>
    /// <param name="residual">The residual capacity of each arc, of a maximum flow.</param>
    public void Grow(double[] residual)
    {
        Array.Clear(TreeOf);
        Array.Fill(ParentArcs, ResidualGraph.None);
        Grow(ResidualGraph.Source, Tree.Source, residual);
        Grow(ResidualGraph.Sink, Tree.Sink, residual);
    }

    /// <summary>Copies the trees of another instance over the same graph into this one.</summary>
    public void CopyFrom(SearchTrees other)
    {
        other.TreeOf.CopyTo(TreeOf, 0);
        other.ParentArcs.CopyTo(ParentArcs, 0);
        other.Depths.CopyTo(Depths, 0);
    }

    /// <summary>
    /// Whether an arc from a parent to a child has residual capacity in the direction of flow: from parent to child in the source tree,
    /// from child to parent in the sink tree.
    /// </summary>
    public bool IsOpen(Tree tree, int arc, double[] residual) =>
        residual[tree == Tree.Source ? arc : graph.Reverse[arc]] > graph.Tolerance;

    private void Grow(int root, Tree tree, double[] residual)
    {
        var queue = new int[graph.VertexCount];
        (queue[0], TreeOf[root], ParentArcs[root], Depths[root]) = (root, tree, Root, 0);
        for (var (first, last) = (0, 1); first < last; first++)
        {
            var vertex = queue[first];
            for (var arc = graph.Starts[vertex]; arc < graph.Starts[vertex + 1]; arc++)
            {
                var head = graph.Heads[arc];
                if (TreeOf[head] == Tree.Free && IsOpen(tree, arc, residual))
                {
                    (TreeOf[head], ParentArcs[head], Depths[head]) = (tree, graph.Reverse[arc], Depths[vertex] + 1);
                    queue[last++] = head;
                }
            }
        }
    }
}
