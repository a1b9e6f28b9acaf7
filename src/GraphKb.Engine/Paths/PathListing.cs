using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Paths;

/// <summary>
/// Lists the paths of a query by a plain depth-first search back from its ends. The first paths are kept in a heap, the others are only
/// counted. When a budget of steps is spent, paths are no longer counted, and the search goes on without the partial paths that cannot
/// become one of the first (branch and bound: A. Land, A. Doig, "An automatic method of solving discrete programming problems", 1960).
/// This is quicker than to bound and rank paths beforehand, where few edges lead into the ends or few have large tonnes.
/// </summary>
/// <remarks>
/// A step follows an edge. Time O(steps), and O(log kept) for each path that enters the heap; space O(nodes / 64 + kept).
/// </remarks>
internal sealed class PathListing
{
    // Without a count the search may take this many more steps; then it is quicker to bound the paths.
    private const int MostFurtherSteps = 1_000_000;
    private const int StepsBetweenChecks = 1024;
    private const int Width = PathQuery.MostHops + 1;
    private readonly PathQuery _query;
    private readonly Network _network;
    private readonly int _most;
    private readonly CancellationToken _cancellationToken;

    // The nodes that a path may not enter: those to avoid, and those on it.
    private readonly NodeSet _blocked;

    // The path that is walked, in the order of flow: it ends at the last element. A place is that of an edge in the row of its head.
    private readonly int[] _nodes = new int[Width];
    private readonly int[] _places = new int[Width];
    private readonly PriorityQueue<FoundPath, FoundPath> _worstFirst;

    // The rank that a path needs to be kept.
    private (double Key, int Hops) _worst;
    private int _stepsLeft;
    private long _count;

    private PathListing(PathQuery query, int most, int mostSteps, CancellationToken cancellationToken)
    {
        (_query, _network, _most, _cancellationToken) = (query, query.Network, most, cancellationToken);
        (_stepsLeft, _worst) = (mostSteps + 1, most > 0 ? (-1, int.MaxValue) : (double.PositiveInfinity, 0));
        _blocked = query.Avoid.Where(_ => true);
        _worstFirst = new PriorityQueue<FoundPath, FoundPath>(Comparer<FoundPath>.Create((a, b) => Compare(b, a)));
    }

    /// <summary>Lists the paths of a query.</summary>
    /// <param name="query">Network, ends, conditions, most hops and order.</param>
    /// <param name="most">The most paths to keep.</param>
    /// <param name="mostSteps">The most edges to follow while paths are counted.</param>
    /// <param name="cancellationToken">Stops the search; checked every 1,024 steps.</param>
    /// <returns>
    /// The first paths in the order of <see cref="PathSearch.InOrder"/>, and how many there are in all, null where the steps do not suffice
    /// to count them; null where they do not suffice to find the first either.
    /// </returns>
    public static (List<FoundPath> First, long? Count)? Find(PathQuery query, int most, int mostSteps, CancellationToken cancellationToken)
    {
        var listing = new PathListing(query, most, mostSteps, cancellationToken);
        return listing.TryWalk() ? (listing.Read(), listing._stepsLeft > 0 ? listing._count : null) : null;
    }

    private bool TryWalk()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var open = (1 << _query.Through.Length) - 1;
        foreach (var node in _query.To.Members)
        {
            _nodes[^1] = node;
            if (!_blocked.Contains(node) && !TryWalkBack(node, 0, open & ~_query.ConditionsMetBy(node), 0))
            {
                return false;
            }
        }

        return true;
    }

    // Walks all paths that end with the path so far; false where the steps do not suffice.
    private bool TryWalkBack(int node, int hops, int open, double key)
    {
        var tails = _network.InTails(node);
        var tonnes = _network.InTonnes(node);
        var index = Width - 2 - hops;
        _blocked.Add(node);
        hops++;
        for (var place = 0; place < tails.Length; place++)
        {
            var tail = tails[place];
            if (_blocked.Contains(tail))
            {
                continue;
            }

            if ((--_stepsLeft & (StepsBetweenChecks - 1)) == 0 && !MayGoOn())
            {
                return false;
            }

            var tailOpen = open == 0 ? 0 : open & ~_query.ConditionsMetBy(tail);
            var tailKey = PathBounds.Narrower(key, PathBounds.ToKey(tonnes[place]));
            (_nodes[index], _places[index]) = (tail, place);
            if (tailOpen == 0 && _query.From.Contains(tail))
            {
                Add(tailKey, hops);
            }

            if (hops < _query.MaxHops && !IsHopeless(tailKey, hops) && !TryWalkBack(tail, hops, tailOpen, tailKey))
            {
                return false;
            }
        }

        _blocked.Remove(node);
        return true;
    }

    private bool MayGoOn()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _query.Working?.Invoke(StepsBetweenChecks);
        return _stepsLeft > 0 || (_stepsLeft > -MostFurtherSteps && _worstFirst.Count > 0 && _worstFirst.Count == _most);
    }

    // Whether no path that ends with the path so far can be one of the first. The next known tonnes can be any where none are known yet.
    private bool IsHopeless(double key, int hops) =>
        _stepsLeft <= 0 && CompareRanks((key == 0 ? double.PositiveInfinity : key, hops), _worst) > 0;

    private void Add(double key, int hops)
    {
        _count++;
        if (CompareRanks((key, hops), _worst) > 0)
        {
            return;
        }

        var path = Create(key, hops);
        if (_worstFirst.Count < _most)
        {
            _worstFirst.Enqueue(path, path);
        }
        else
        {
            _worstFirst.EnqueueDequeue(path, path);
        }

        _worst = _worstFirst.Count < _most ? _worst : RankOf(_worstFirst.Peek());
    }

    private FoundPath Create(double key, int hops)
    {
        var nodes = _nodes[^(hops + 1)..];
        var edges = new int[hops];
        for (var index = 0; index < hops; index++)
        {
            edges[index] = _network.In(nodes[index + 1])[_places[Width - 1 - hops + index]];
        }

        return new FoundPath(nodes, edges, PathBounds.ToTonnes(key));
    }

    private List<FoundPath> Read()
    {
        var first = _worstFirst.UnorderedItems.Select(item => item.Element).ToList();
        first.Sort(Compare);
        return first;
    }

    private int Compare(FoundPath a, FoundPath b)
    {
        var byRank = CompareRanks(RankOf(a), RankOf(b));
        var byNodes = byRank != 0 ? byRank : a.Nodes.AsSpan().SequenceCompareTo(b.Nodes);
        return byNodes != 0 ? byNodes : a.Edges.AsSpan().SequenceCompareTo(b.Edges);
    }

    private int CompareRanks((double Key, int Hops) a, (double Key, int Hops) b)
    {
        var (byKey, byHops) = (b.Key.CompareTo(a.Key), a.Hops.CompareTo(b.Hops));
        return _query.Order == PathOrder.Volume ? (byKey != 0 ? byKey : byHops) : byHops != 0 ? byHops : byKey;
    }

    private static (double Key, int Hops) RankOf(FoundPath path) => (PathBounds.ToKey(path.Bottleneck), path.Edges.Length);
}
