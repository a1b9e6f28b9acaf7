namespace GraphKb.Engine.Networks;

/// <summary>
/// The strongly connected components of a directed graph, by Tarjan's algorithm (R. Tarjan, "Depth-first search and linear graph
/// algorithms", 1972) without recursion. Time and space O(nodes + edges). A node without a cycle is a component of its own.
/// </summary>
internal sealed class StronglyConnectedComponents
{
    private StronglyConnectedComponents(int[] componentOf, int count, int[] sizes)
    {
        ComponentOf = componentOf;
        Count = count;
        Sizes = sizes;
    }

    /// <summary>
    /// The component index of each node, in reverse topological order: an edge never leads from a lower component to a higher one.
    /// </summary>
    public int[] ComponentOf { get; }

    /// <summary>How many components.</summary>
    public int Count { get; }

    /// <summary>How many nodes each component has.</summary>
    public int[] Sizes { get; }

    /// <summary>Finds the components of a graph in compressed sparse rows. The result depends only on the order of the rows.</summary>
    /// <param name="starts">Where each node's row starts; one more entry than nodes.</param>
    /// <param name="heads">The heads of the edges, row by row.</param>
    /// <returns>The component of each node.</returns>
    public static StronglyConnectedComponents Find(int[] starts, int[] heads) => new Tarjan(starts, heads).Run();

    private sealed class Tarjan(int[] starts, int[] heads)
    {
        private readonly int _nodeCount = starts.Length - 1;

        // The paper's NUMBER (0 where the node is not visited yet) and LOWLINK.
        private readonly int[] _index = new int[starts.Length - 1];
        private readonly int[] _lowLink = new int[starts.Length - 1];
        private readonly int[] _componentOf = new int[starts.Length - 1];
        private readonly int[] _nextEdge = new int[starts.Length - 1];
        private readonly Stack<int> _stack = new();
        private readonly Stack<int> _path = new();
        private readonly List<int> _sizes = [];
        private int _lastIndex;

        public StronglyConnectedComponents Run()
        {
            Array.Fill(_componentOf, -1);
            for (var node = 0; node < _nodeCount; node++)
            {
                if (_index[node] == 0)
                {
                    Visit(node);
                }
            }

            return new StronglyConnectedComponents(_componentOf, _sizes.Count, [.. _sizes]);
        }

        private void Visit(int root)
        {
            Enter(root);
            while (_path.TryPeek(out var node))
            {
                if (_nextEdge[node] < starts[node + 1])
                {
                    Follow(node, heads[_nextEdge[node]++]);
                    continue;
                }

                _path.Pop();
                if (_lowLink[node] == _index[node])
                {
                    PopComponent(node);
                }

                if (_path.TryPeek(out var parent))
                {
                    _lowLink[parent] = Math.Min(_lowLink[parent], _lowLink[node]);
                }
            }
        }

        private void Follow(int node, int head)
        {
            if (_index[head] == 0)
            {
                Enter(head);
            }
            else if (_componentOf[head] < 0)
            {
                _lowLink[node] = Math.Min(_lowLink[node], _index[head]);
            }
        }

        private void Enter(int node)
        {
            _index[node] = _lowLink[node] = ++_lastIndex;
            _nextEdge[node] = starts[node];
            _path.Push(node);
            _stack.Push(node);
        }

        private void PopComponent(int root)
        {
            var size = 0;
            int node;
            do
            {
                node = _stack.Pop();
                _componentOf[node] = _sizes.Count;
                size++;
            }
            while (node != root);
            _sizes.Add(size);
        }
    }
}
