using System.Buffers;

namespace GraphKb.Engine.Paths;

/// <summary>
/// Bounds of the walks from each node to an end, for each number of edges and each set of open through-conditions: whether such a walk
/// exists, and its best bottleneck. Computed backwards from the ends, level by level, touching only nodes that reach an end.
/// </summary>
/// <remarks>
/// <para>The relaxation allows repeated nodes, so with cycles a bound can be optimistic but never pessimistic: it is admissible in the
/// sense of A*. Without cycles it is exact.</para>
/// <para>Time and space O(touched edges x hops x 2^conditions), plus clearing four bytes for each node. The arrays are rented from a
/// pool, because new large arrays for every query keep the garbage collector busy: dispose the bounds after use.</para>
/// <para>A bottleneck is kept as a sort key: the tonnes; 0 where no edge has known tonnes; the least positive number for 0 tonnes.</para>
/// </remarks>
internal sealed class PathBounds : IDisposable
{
    private const int FirstCapacity = 1 << 16;
    private const int StepsBetweenChecks = 1024;
    private const byte NoWalk = byte.MaxValue;
    private readonly PathQuery _query;

    // 1 + the index of each node among the reaching nodes; 0 where it is not one.
    private readonly int[] _indexes;
    private readonly int _maskCount;
    private readonly int _levelCount;
    private readonly List<int> _nodes = [];
    private readonly List<int> _conditionsMet = [];

    // For each reaching node and each mask of open conditions, the fewest edges to an end.
    private readonly List<byte> _shortest = [];
    private Walks[] _walks = ArrayPool<Walks>.Shared.Rent(FirstCapacity);

    /// <summary>Computes the bounds of a query.</summary>
    /// <param name="query">Network, ends, conditions and most hops.</param>
    /// <param name="cancellationToken">Checked about every 1,024 steps.</param>
    public PathBounds(PathQuery query, CancellationToken cancellationToken)
    {
        _query = query;
        _indexes = ArrayPool<int>.Shared.Rent(query.Network.NodeCount);
        Array.Clear(_indexes, 0, query.Network.NodeCount);
        _maskCount = 1 << query.Through.Length;
        _levelCount = query.MaxHops + 1;
        AllOpen = _maskCount - 1;
        var level = new List<int>();
        foreach (var node in query.To.Members)
        {
            if (!query.Avoid.Contains(node))
            {
                var index = GetOrAddIndex(node);
                _walks[WalksIndex(index, 0, 0)].HasUnknown = true;
                _shortest[index * _maskCount] = 0;
                level.Add(node);
            }
        }

        for (var hops = 1; hops <= query.MaxHops && level.Count > 0; hops++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            level = StepBack(level, hops, cancellationToken);
        }
    }

    /// <summary>The mask of all conditions.</summary>
    public int AllOpen { get; }

    /// <summary>The nodes from which an end can be reached within the most hops, ends included.</summary>
    public IReadOnlyList<int> ReachingNodes => _nodes;

    /// <summary>The index of a node among <see cref="ReachingNodes"/>, or -1. The other members take this index.</summary>
    public int IndexOf(int node) => _indexes[node] - 1;

    /// <summary>The conditions that a node meets, as a bit mask.</summary>
    public int ConditionsMet(int index) => _conditionsMet[index];

    /// <summary>Whether a walk of at most so many further edges meets the open conditions and ends at an end.</summary>
    /// <param name="index">The index of the current node.</param>
    /// <param name="hops">The most further edges.</param>
    /// <param name="open">The conditions that neither this node nor an earlier one meets.</param>
    /// <returns>True where there is one.</returns>
    public bool CanEnd(int index, int hops, int open) => _shortest[(index * _maskCount) + open] <= hops;

    /// <summary>The best bottleneck of a partial path that is completed with exactly so many further edges, as a sort key.</summary>
    /// <param name="index">The index of the current node.</param>
    /// <param name="hops">The number of further edges.</param>
    /// <param name="open">The mask of open conditions.</param>
    /// <param name="keySoFar">The key of the partial path.</param>
    /// <returns>The key; -1 where there is no such walk.</returns>
    public double BestKey(int index, int hops, int open, double keySoFar)
    {
        var walks = _walks[WalksIndex(index, hops, open)];
        if (walks.HasUnknown && (keySoFar > 0 || walks.Widest == 0))
        {
            return keySoFar;
        }

        return walks.Widest == 0 ? -1 : Narrower(keySoFar, walks.Widest);
    }

    /// <summary>The sort key of an edge's tonnes.</summary>
    /// <param name="tonnes">Tonnes, 0 or more; NaN where unknown.</param>
    public static double ToKey(double tonnes) => double.IsNaN(tonnes) ? 0 : Math.Max(tonnes, double.Epsilon);

    /// <summary>The tonnes of a sort key; NaN where unknown.</summary>
    public static double ToTonnes(double key) => key == 0 ? double.NaN : key == double.Epsilon ? 0 : key;

    /// <summary>The smaller of two keys; an unknown one does not count.</summary>
    public static double Narrower(double a, double b) => a == 0 ? b : b == 0 ? a : Math.Min(a, b);

    /// <summary>Returns the arrays to the pool; the bounds may not be used afterwards.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_indexes);
        ArrayPool<Walks>.Shared.Return(_walks);
        _walks = [];
    }

    private List<int> StepBack(List<int> level, int hops, CancellationToken cancellationToken)
    {
        var network = _query.Network;
        var reached = new List<int>();
        var steps = 0;
        foreach (var node in level)
        {
            var index = IndexOf(node);
            var tails = network.InTails(node);
            var tonnes = network.InTonnes(node);
            steps += tails.Length * _maskCount;
            if (steps >= StepsBetweenChecks)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _query.Working?.Invoke(steps);
                steps = 0;
            }

            for (var position = 0; position < tails.Length; position++)
            {
                var tail = tails[position];
                if (!_query.Avoid.Contains(tail) && Relax(GetOrAddIndex(tail), index, hops, ToKey(tonnes[position])))
                {
                    reached.Add(tail);
                }
            }
        }

        return reached;
    }

    // Extends the walks from the head by the edge from the tail. True where the tail had no walk of this many edges before.
    private bool Relax(int tailIndex, int headIndex, int hops, double key)
    {
        var wasEmpty = true;
        var isEmpty = true;
        var fromTail = _walks.AsSpan(WalksIndex(tailIndex, hops, 0), _maskCount);
        var fromHead = _walks.AsSpan(WalksIndex(headIndex, hops - 1, 0), _maskCount);
        for (var open = 0; open < _maskCount; open++)
        {
            ref var walks = ref fromTail[open];
            wasEmpty &= walks.IsEmpty;
            if ((open & _conditionsMet[tailIndex]) == 0)
            {
                var next = fromHead[open & ~_conditionsMet[headIndex]];
                var byThisEdgeAlone = next.HasUnknown ? key : 0;
                var byBoth = next.Widest == 0 ? 0 : Narrower(key, next.Widest);
                walks.Widest = Math.Max(walks.Widest, Math.Max(byThisEdgeAlone, byBoth));
                walks.HasUnknown |= next.HasUnknown && key == 0;
            }

            if (!walks.IsEmpty)
            {
                isEmpty = false;
                _shortest[(tailIndex * _maskCount) + open] = Math.Min(_shortest[(tailIndex * _maskCount) + open], (byte)hops);
            }
        }

        return wasEmpty && !isEmpty;
    }

    private int GetOrAddIndex(int node)
    {
        if (_indexes[node] == 0)
        {
            _nodes.Add(node);
            _conditionsMet.Add(_query.ConditionsMetBy(node));
            _indexes[node] = _nodes.Count;
            for (var open = 0; open < _maskCount; open++)
            {
                _shortest.Add(NoWalk);
            }

            var entries = _levelCount * _maskCount;
            var used = (_nodes.Count - 1) * entries;
            if (used + entries > _walks.Length)
            {
                var larger = ArrayPool<Walks>.Shared.Rent(_walks.Length * 2);
                Array.Copy(_walks, larger, used);
                ArrayPool<Walks>.Shared.Return(_walks);
                _walks = larger;
            }

            Array.Clear(_walks, used, entries);
        }

        return _indexes[node] - 1;
    }

    private int WalksIndex(int index, int hops, int open) => (((index * _levelCount) + hops) * _maskCount) + open;

    /// <summary>
    /// The walks to an end: the best key among those with an edge of known tonnes, 0 where there is none, and whether there is one whose
    /// edges are all unknown.
    /// </summary>
    private struct Walks
    {
        public double Widest;
        public bool HasUnknown;

        public readonly bool IsEmpty => Widest == 0 && !HasUnknown;
    }
}
