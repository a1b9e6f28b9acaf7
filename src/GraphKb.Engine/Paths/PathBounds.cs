using System.Buffers;

namespace GraphKb.Engine.Paths;

/// <summary>
/// What can still be reached: for a node, the through-conditions still open behind it and the edges still to come,
/// whether a walk to an end exists, the widest bottleneck among walks with a known edge, and whether a walk of unknown
/// edges alone exists. Found backwards from the ends, level by level, touching only what reaches one.
/// Walks may repeat nodes, so where there are circles the bounds may be too good; they are never too bad.
/// Time and space O(touched edges x hops x 2^conditions), and clearing four bytes a node. The arrays are borrowed, for fresh
/// large ones at every question would keep the garbage collector walking the whole heap: dispose the bounds when done.
/// </summary>
internal sealed class PathBounds : IDisposable
{
    private const int FirstEntries = 1 << 16;
    private const byte NoWalk = byte.MaxValue;
    private readonly PathQuery _question;
    private readonly int[] _slots;
    private readonly int _masks;
    private readonly int _levels;
    private readonly List<int> _nodes = [];
    private readonly List<int> _meets = [];
    private readonly List<byte> _shortest = [];
    private Reach[] _reaches = ArrayPool<Reach>.Shared.Rent(FirstEntries);

    /// <summary>Finds the bounds of a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public PathBounds(PathQuery question, CancellationToken cancellationToken)
    {
        _question = question;
        _slots = ArrayPool<int>.Shared.Rent(question.Network.NodeCount);
        Array.Clear(_slots, 0, question.Network.NodeCount);
        _masks = 1 << question.Through.Count;
        _levels = question.MaxHops + 1;
        AllOpen = _masks - 1;
        var level = new List<int>();
        foreach (var node in question.To.Members)
        {
            if (!question.Avoid.Contains(node))
            {
                var slot = Touch(node);
                _reaches[At(slot, 0, 0)].OfUnknown = true;
                _shortest[slot * _masks] = 0;
                level.Add(node);
            }
        }

        for (var hops = 1; hops <= question.MaxHops && level.Count > 0; hops++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            level = StepBack(level, hops);
        }
    }

    /// <summary>The mask of all conditions.</summary>
    public int AllOpen { get; }

    /// <summary>Nodes from which an end can be reached in the hops allowed.</summary>
    public IReadOnlyList<int> Touched => _nodes;

    /// <summary>A node's place among the touched, or -1.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The place.</returns>
    public int Slot(int node) => _slots[node] - 1;

    /// <summary>The conditions a touched node meets.</summary>
    /// <param name="slot">Its place.</param>
    /// <returns>A mask.</returns>
    public int Meets(int slot) => _meets[slot];

    /// <summary>Whether some walk of at most so many further edges meets what is still open.</summary>
    /// <param name="slot">The place of the node stood on.</param>
    /// <param name="hops">Edges to come.</param>
    /// <param name="open">Conditions that neither this node nor one before it meets.</param>
    /// <returns>True where there is one.</returns>
    public bool CanEnd(int slot, int hops, int open) => _shortest[(slot * _masks) + open] <= hops;

    /// <summary>
    /// The best bottleneck of a walk so begun, as a key that sorts: the tonnes; 0 = none known; -1 = there is no walk.
    /// </summary>
    /// <param name="slot">The place of the node stood on.</param>
    /// <param name="hops">Edges to come, exactly.</param>
    /// <param name="open">Conditions still open.</param>
    /// <param name="soFar">The key of the path so far: 0 where no tonnes are known yet.</param>
    /// <returns>The key.</returns>
    public double Best(int slot, int hops, int open, double soFar)
    {
        var reach = _reaches[At(slot, hops, open)];
        if (reach.OfUnknown && (soFar > 0 || reach.Widest == 0))
        {
            return soFar;
        }

        return reach.Widest == 0 ? -1 : Narrower(soFar, reach.Widest);
    }

    /// <summary>The key of an edge: 0 where its tonnes are unknown, else the tonnes; known zero tonnes are the least number over 0.</summary>
    /// <param name="tonnes">The tonnes, or NaN.</param>
    /// <returns>The key.</returns>
    public static double Key(double tonnes) => double.IsNaN(tonnes) ? 0 : Math.Max(tonnes, double.Epsilon);

    /// <summary>The tonnes of a key.</summary>
    /// <param name="key">A key.</param>
    /// <returns>Tonnes, or NaN where none is known.</returns>
    public static double Tonnes(double key) => key == 0 ? double.NaN : key == double.Epsilon ? 0 : key;

    /// <summary>The narrower of two keys, where 0 says nothing.</summary>
    /// <param name="a">A key.</param>
    /// <param name="b">A key.</param>
    /// <returns>The key of both.</returns>
    public static double Narrower(double a, double b) => a == 0 ? b : b == 0 ? a : Math.Min(a, b);

    /// <summary>Gives the borrowed arrays back; nothing may be asked any more.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_slots);
        ArrayPool<Reach>.Shared.Return(_reaches);
        _reaches = [];
    }

    private List<int> StepBack(List<int> level, int hops)
    {
        var network = _question.Network;
        var reached = new List<int>();
        foreach (var node in level)
        {
            var slot = Slot(node);
            var tails = network.InTails(node);
            var tonnes = network.InTonnes(node);
            for (var place = 0; place < tails.Length; place++)
            {
                var tail = tails[place];
                if (!_question.Avoid.Contains(tail) && Relax(Touch(tail), slot, hops, Key(tonnes[place])))
                {
                    reached.Add(tail);
                }
            }
        }

        return reached;
    }

    // Carries what is known of the head to the tail. True where the tail's level was empty before.
    private bool Relax(int tail, int head, int hops, double key)
    {
        var wasEmpty = true;
        var isEmpty = true;
        var tails = _reaches.AsSpan(At(tail, hops, 0), _masks);
        var heads = _reaches.AsSpan(At(head, hops - 1, 0), _masks);
        for (var open = 0; open < _masks; open++)
        {
            ref var reach = ref tails[open];
            wasEmpty &= reach.IsEmpty;
            if ((open & _meets[tail]) == 0)
            {
                var from = heads[open & ~_meets[head]];
                var alone = from.OfUnknown ? key : 0;
                var known = from.Widest == 0 ? 0 : Narrower(key, from.Widest);
                reach.Widest = Math.Max(reach.Widest, Math.Max(alone, known));
                reach.OfUnknown |= from.OfUnknown && key == 0;
            }

            if (!reach.IsEmpty)
            {
                isEmpty = false;
                _shortest[(tail * _masks) + open] = Math.Min(_shortest[(tail * _masks) + open], (byte)hops);
            }
        }

        return wasEmpty && !isEmpty;
    }

    private int Touch(int node)
    {
        if (_slots[node] == 0)
        {
            _nodes.Add(node);
            _meets.Add(_question.Meets(node));
            _slots[node] = _nodes.Count;
            for (var open = 0; open < _masks; open++)
            {
                _shortest.Add(NoWalk);
            }

            var entries = _levels * _masks;
            var used = (_nodes.Count - 1) * entries;
            if (used + entries > _reaches.Length)
            {
                var larger = ArrayPool<Reach>.Shared.Rent(_reaches.Length * 2);
                Array.Copy(_reaches, larger, used);
                ArrayPool<Reach>.Shared.Return(_reaches);
                _reaches = larger;
            }

            Array.Clear(_reaches, used, entries);
        }

        return _slots[node] - 1;
    }

    private int At(int slot, int hops, int open) => (((slot * _levels) + hops) * _masks) + open;

    /// <summary>What is known of the walks to an end: the widest key among those with a known edge, 0 where there is none.</summary>
    private struct Reach
    {
        public double Widest;
        public bool OfUnknown;

        public readonly bool IsEmpty => Widest == 0 && !OfUnknown;
    }
}
