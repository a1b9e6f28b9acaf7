namespace GraphKb.Engine.Networks;

/// <summary>
/// The strongly connected components of a directed graph: R. Tarjan, "Depth-first search and linear graph algorithms",
/// SIAM J. Comput. 1 (1972), without recursion. Time and space O(nodes + edges).
/// </summary>
public sealed class StronglyConnectedComponents
{
    private StronglyConnectedComponents(int[] of, int count, int[] sizes)
    {
        Of = of;
        Count = count;
        Sizes = sizes;
    }

    /// <summary>
    /// The component of each node. Numbers are a reverse topological order: an edge never leads from a lower component to
    /// a higher one.
    /// </summary>
    public int[] Of { get; }

    /// <summary>How many components.</summary>
    public int Count { get; }

    /// <summary>How many nodes each component has.</summary>
    public int[] Sizes { get; }

    /// <summary>Finds the components of a graph in compressed sparse rows.</summary>
    /// <param name="start">Where each node's row begins; one more entry than nodes.</param>
    /// <param name="heads">The heads of the edges, row by row.</param>
    /// <returns>The components.</returns>
    public static StronglyConnectedComponents Find(int[] start, int[] heads) => new Tarjan(start, heads).Run();

    private sealed class Tarjan(int[] start, int[] heads)
    {
        private readonly int _nodes = start.Length - 1;
        private readonly int[] _index = new int[start.Length - 1];
        private readonly int[] _low = new int[start.Length - 1];
        private readonly int[] _of = new int[start.Length - 1];
        private readonly int[] _next = new int[start.Length - 1];
        private readonly Stack<int> _open = new();
        private readonly Stack<int> _path = new();
        private readonly List<int> _sizes = [];
        private int _clock;

        public StronglyConnectedComponents Run()
        {
            Array.Fill(_of, -1);
            for (var node = 0; node < _nodes; node++)
            {
                if (_index[node] == 0)
                {
                    Visit(node);
                }
            }

            return new StronglyConnectedComponents(_of, _sizes.Count, [.. _sizes]);
        }

        private void Visit(int root)
        {
            Enter(root);
            while (_path.TryPeek(out var node))
            {
                if (_next[node] < start[node + 1])
                {
                    Follow(node, heads[_next[node]++]);
                    continue;
                }

                _path.Pop();
                if (_low[node] == _index[node])
                {
                    Close(node);
                }

                if (_path.TryPeek(out var parent))
                {
                    _low[parent] = Math.Min(_low[parent], _low[node]);
                }
            }
        }

        private void Follow(int node, int head)
        {
            if (_index[head] == 0)
            {
                Enter(head);
            }
            else if (_of[head] < 0)
            {
                _low[node] = Math.Min(_low[node], _index[head]);
            }
        }

        private void Enter(int node)
        {
            _index[node] = _low[node] = ++_clock;
            _next[node] = start[node];
            _path.Push(node);
            _open.Push(node);
        }

        private void Close(int root)
        {
            var size = 0;
            int node;
            do
            {
                node = _open.Pop();
                _of[node] = _sizes.Count;
                size++;
            }
            while (node != root);
            _sizes.Add(size);
        }
    }
}
