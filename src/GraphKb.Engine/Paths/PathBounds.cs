namespace GraphKb.Engine.Paths;

/// <summary>
/// What can still be reached: for a node, the through-conditions still open behind it and the edges still to come,
/// whether a walk to an end exists, the widest bottleneck among walks with a known edge, and whether a walk of unknown
/// edges alone exists. Found backwards from the ends, level by level, touching only what reaches one.
/// Walks may repeat nodes, so where there are circles the bounds may be too good; they are never too bad.
/// Time and space O(touched edges x hops x 2^conditions).
/// </summary>
internal sealed class PathBounds
{
    private readonly PathQuestion _question;
    private readonly int[] _slots;
    private readonly int _masks;
    private readonly int _levels;
    private readonly List<int> _nodes = [];
    private readonly List<int> _meets = [];
    private double[] _widest = [];
    private bool[] _unknown = [];

    /// <summary>Finds the bounds of a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public PathBounds(PathQuestion question, CancellationToken cancellationToken)
    {
        _question = question;
        _slots = new int[question.Network.NodeCount];
        _masks = 1 << question.Through.Count;
        _levels = question.MaxHops + 1;
        AllOpen = _masks - 1;
        var level = new List<int>();
        foreach (var node in question.To.Members)
        {
            if (!question.Avoid.Contains(node))
            {
                var slot = Touch(node);
                _unknown[At(slot, 0, 0)] = true;
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

    /// <summary>Whether some walk of exactly so many further edges meets what is still open.</summary>
    /// <param name="slot">The place of the node stood on.</param>
    /// <param name="hops">Edges to come.</param>
    /// <param name="open">Conditions that neither this node nor one before it meets.</param>
    /// <returns>True where there is one.</returns>
    public bool IsOpen(int slot, int hops, int open)
    {
        var at = At(slot, hops, open);
        return _unknown[at] || _widest[at] > 0;
    }

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
        var at = At(slot, hops, open);
        if (_unknown[at] && (soFar > 0 || _widest[at] == 0))
        {
            return soFar;
        }

        return _widest[at] == 0 ? -1 : Narrower(soFar, _widest[at]);
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

    private List<int> StepBack(List<int> level, int hops)
    {
        var network = _question.Network;
        var reached = new List<int>();
        foreach (var node in level)
        {
            var slot = Slot(node);
            foreach (var edge in network.In(node))
            {
                var tail = network.From(edge);
                if (!_question.Avoid.Contains(tail) && Relax(Touch(tail), slot, hops, Key(network.Tonnes(edge))))
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
        for (var open = 0; open < _masks; open++)
        {
            var to = At(tail, hops, open);
            wasEmpty &= !_unknown[to] && _widest[to] == 0;
            if ((open & _meets[tail]) == 0)
            {
                var at = At(head, hops - 1, open & ~_meets[head]);
                var alone = _unknown[at] ? key : 0;
                var known = _widest[at] == 0 ? 0 : Narrower(key, _widest[at]);
                _widest[to] = Math.Max(_widest[to], Math.Max(alone, known));
                _unknown[to] |= _unknown[at] && key == 0;
            }

            isEmpty &= !_unknown[to] && _widest[to] == 0;
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
            var needed = _nodes.Count * _levels * _masks;
            if (needed > _widest.Length)
            {
                Array.Resize(ref _widest, Math.Max(1024, needed * 2));
                Array.Resize(ref _unknown, _widest.Length);
            }
        }

        return _slots[node] - 1;
    }

    private int At(int slot, int hops, int open) => (((slot * _levels) + hops) * _masks) + open;
}
