using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Paths;

/// <summary>
/// Lists all paths of a query by a plain depth-first search back from its ends, within a budget of steps. The first paths are kept in a
/// heap, the others are only counted. Where few edges lead into the ends this is quicker than to bound and rank paths.
/// </summary>
/// <remarks>
/// A step follows an edge. Time O(steps), and O(log kept) for each path that enters the heap; space O(nodes / 64 + kept).
/// </remarks>
internal sealed class PathListing
{
    private const int StepsBetweenChecks = 1024;
    private const int Width = PathQuery.MostHops + 1;
    private readonly PathQuery _query;
    private readonly Network _network;
    private readonly int _most;
    private readonly CancellationToken _cancellationToken;

    // The nodes that a path may not enter: those to avoid, and those on it.
    private readonly NodeSet _blocked;

    // The path that is walked, in the order of flow: it ends at the last element.
    private readonly int[] _nodes = new int[Width];
    private readonly int[] _edges = new int[Width];
    private readonly List<Kept> _kept = [];
    private readonly PriorityQueue<int, int> _worstFirst;
    private int _stepsLeft;
    private long _count;

    private PathListing(PathQuery query, int most, int mostSteps, CancellationToken cancellationToken)
    {
        (_query, _network, _most, _stepsLeft, _cancellationToken) = (query, query.Network, most, mostSteps, cancellationToken);
        _blocked = query.Avoid.Where(_ => true);
        _worstFirst = new PriorityQueue<int, int>(Comparer<int>.Create((a, b) => Compare(_kept[b], _kept[a])));
    }

    /// <summary>Lists the paths of a query.</summary>
    /// <param name="query">Network, ends, conditions, most hops and order.</param>
    /// <param name="most">The most paths to keep.</param>
    /// <param name="mostSteps">The most edges to follow.</param>
    /// <param name="cancellationToken">Stops the search; checked every 1,024 steps.</param>
    /// <returns>
    /// The first paths in the order of <see cref="PathSearch.InOrder"/>, and how many there are in all; null where the steps do not
    /// suffice.
    /// </returns>
    public static (List<FoundPath> First, long Count)? Find(PathQuery query, int most, int mostSteps, CancellationToken cancellationToken)
    {
        var listing = new PathListing(query, most, mostSteps, cancellationToken);
        return listing.TryWalk() ? (listing.Read(), listing._count) : null;
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
        var edges = _network.In(node);
        var tails = _network.InTails(node);
        var tonnes = _network.InTonnes(node);
        var index = Width - 2 - hops;
        _blocked.Add(node);
        for (var position = 0; position < tails.Length; position++)
        {
            var tail = tails[position];
            if (_blocked.Contains(tail))
            {
                continue;
            }

            if (--_stepsLeft % StepsBetweenChecks == 0)
            {
                _cancellationToken.ThrowIfCancellationRequested();
            }

            var tailOpen = open & ~_query.ConditionsMetBy(tail);
            var tailKey = PathBounds.Narrower(key, PathBounds.ToKey(tonnes[position]));
            (_nodes[index], _edges[index]) = (tail, edges[position]);
            if (tailOpen == 0 && _query.From.Contains(tail))
            {
                Add(tailKey, hops + 1);
            }

            if (_stepsLeft < 0 || (hops + 1 < _query.MaxHops && !TryWalkBack(tail, hops + 1, tailOpen, tailKey)))
            {
                return false;
            }
        }

        _blocked.Remove(node);
        return true;
    }

    private void Add(double key, int hops)
    {
        _count++;
        if (_kept.Count < _most)
        {
            _kept.Add(Create(key, hops));
            _worstFirst.Enqueue(_kept.Count - 1, _kept.Count - 1);
        }
        else if (_most > 0 && _worstFirst.Peek() is var worst && CompareRanks((key, hops), _kept[worst].Rank) <= 0
            && Create(key, hops) is var path && Compare(path, _kept[worst]) < 0)
        {
            _worstFirst.Dequeue();
            _kept[worst] = path;
            _worstFirst.Enqueue(worst, worst);
        }
    }

    private Kept Create(double key, int hops) =>
        new(key, new FoundPath(_nodes[^(hops + 1)..], _edges[(Width - 1 - hops)..(Width - 1)], PathBounds.ToTonnes(key)));

    private List<FoundPath> Read()
    {
        _kept.Sort(Compare);
        return _kept.ConvertAll(kept => kept.Path);
    }

    private int Compare(Kept a, Kept b)
    {
        var byRank = CompareRanks(a.Rank, b.Rank);
        var byNodes = byRank != 0 ? byRank : a.Path.Nodes.AsSpan().SequenceCompareTo(b.Path.Nodes);
        return byNodes != 0 ? byNodes : a.Path.Edges.AsSpan().SequenceCompareTo(b.Path.Edges);
    }

    private int CompareRanks((double Key, int Hops) a, (double Key, int Hops) b)
    {
        var (byKey, byHops) = (b.Key.CompareTo(a.Key), a.Hops.CompareTo(b.Hops));
        return _query.Order == PathOrder.Volume ? (byKey != 0 ? byKey : byHops) : byHops != 0 ? byHops : byKey;
    }

    private readonly record struct Kept(double Key, FoundPath Path)
    {
        public (double Key, int Hops) Rank => (Key, Path.Edges.Length);
    }
}
