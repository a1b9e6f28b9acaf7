using GraphKb.Engine.Pooling;

namespace GraphKb.Engine.Paths;

/// <summary>
/// Finds simple paths in order without enumerating them all first: best-first search (A*: P. Hart, N. Nilsson, B. Raphael, "A formal basis
/// for the heuristic determination of minimum cost paths", 1968). Each partial path is ranked by the best path it can become, according
/// to <see cref="PathBounds"/>.
/// </summary>
/// <remarks>
/// Without cycles the bounds are exact and every expansion leads to a path. A cycle may cause expansions that lead nowhere, but never a
/// wrong order.
/// </remarks>
internal static class PathSearch
{
    private const int StepsBetweenChecks = 1024;

    /// <summary>Finds the paths lazily, in the query's order, ties by node sequence and then by edge sequence.</summary>
    /// <remarks>
    /// Time O(touched edges x hops x 2^conditions) for the first path, O(hops x out-degree x log(open paths)) for each further one. Space
    /// O(open paths) besides the bounds.
    /// </remarks>
    /// <param name="query">Network, ends, conditions and most hops.</param>
    /// <param name="cancellationToken">Stops the search; checked every 1,024 steps.</param>
    /// <returns>Every simple path once; parallel edges give separate paths.</returns>
    public static IEnumerable<FoundPath> InOrder(PathQuery query, CancellationToken cancellationToken)
    {
        using var bounds = new PathBounds(query, cancellationToken);
        using var search = new BestFirst(query, bounds);
        for (var steps = 1; search.TryPop(out var entry); steps++)
        {
            if (steps % StepsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                query.Working?.Invoke(StepsBetweenChecks);
            }

            if (entry.IsComplete)
            {
                yield return search.CreatePath(entry.StepIndex);
            }
            else
            {
                search.Expand(entry.StepIndex);
            }
        }
    }

    /// <summary>
    /// A partial path: its last node and edge, and the index of the step before, -1 for a first node. Depth counts edges.
    /// </summary>
    private readonly record struct Step(int Node, int Edge, int Parent, int Depth, int Open, double Key);

    /// <summary>A queued path, complete or to be extended, with the key and edges of the best path it can become.</summary>
    private readonly record struct Entry(double BestKey, int Hops, int StepIndex, bool IsComplete);

    private sealed class BestFirst : IDisposable
    {
        private readonly PathQuery _query;
        private readonly PathBounds _bounds;
        private readonly PooledList<Step> _steps = new();
        private readonly PriorityQueue<Entry, Entry> _queue;

        public BestFirst(PathQuery query, PathBounds bounds)
        {
            (_query, _bounds) = (query, bounds);
            _queue = new PriorityQueue<Entry, Entry>(Comparer<Entry>.Create(Compare));
            foreach (var node in bounds.ReachingNodes)
            {
                if (query.From.Contains(node))
                {
                    var index = bounds.IndexOf(node);
                    _steps.Add(new Step(node, -1, -1, 0, bounds.AllOpen & ~bounds.ConditionsMet(index), 0));
                    if (BestExtension(_steps.Count - 1) is { } entry)
                    {
                        _queue.Enqueue(entry, entry);
                    }
                }
            }
        }

        public void Dispose() => _steps.Dispose();

        public bool TryPop(out Entry entry) => _queue.TryDequeue(out entry, out _);

        public void Expand(int stepIndex)
        {
            var network = _query.Network;
            var step = _steps[stepIndex];
            foreach (var edge in network.Out(step.Node))
            {
                var head = network.To(edge);
                var index = _bounds.IndexOf(head);
                if (index < 0 || IsOnPath(stepIndex, head))
                {
                    continue;
                }

                var open = step.Open & ~_bounds.ConditionsMet(index);
                var key = PathBounds.Narrower(step.Key, PathBounds.ToKey(network.Tonnes(edge)));
                _steps.Add(new Step(head, edge, stepIndex, step.Depth + 1, open, key));
                Enqueue(_steps.Count - 1);
            }
        }

        public FoundPath CreatePath(int stepIndex)
        {
            var last = _steps[stepIndex];
            var nodes = new int[last.Depth + 1];
            var edges = new int[last.Depth];
            Unpack(stepIndex, nodes, edges);
            return new FoundPath(nodes, edges, PathBounds.ToTonnes(last.Key));
        }

        private void Enqueue(int stepIndex)
        {
            var step = _steps[stepIndex];
            var isQueued = false;
            if (step.Open == 0 && _query.To.Contains(step.Node))
            {
                var complete = new Entry(step.Key, step.Depth, stepIndex, true);
                _queue.Enqueue(complete, complete);
                isQueued = true;
            }

            if (BestExtension(stepIndex) is { } entry)
            {
                _queue.Enqueue(entry, entry);
                isQueued = true;
            }

            if (!isQueued)
            {
                _steps.RemoveLast();
            }
        }

        // The best path that this one can become with at least one more edge; null where there is none.
        private Entry? BestExtension(int stepIndex)
        {
            var step = _steps[stepIndex];
            var index = _bounds.IndexOf(step.Node);
            var best = -1.0;
            var hops = 0;
            for (var more = 1; more <= _query.MaxHops - step.Depth; more++)
            {
                var key = _bounds.BestKey(index, more, step.Open, step.Key);
                if (key > best)
                {
                    (best, hops) = (key, more);
                    if (_query.Order == PathOrder.Hops)
                    {
                        break;
                    }
                }
            }

            return hops == 0 ? null : new Entry(best, step.Depth + hops, stepIndex, false);
        }

        private bool IsOnPath(int stepIndex, int node)
        {
            for (; stepIndex >= 0; stepIndex = _steps[stepIndex].Parent)
            {
                if (_steps[stepIndex].Node == node)
                {
                    return true;
                }
            }

            return false;
        }

        private int Compare(Entry a, Entry b)
        {
            var byBest = b.BestKey.CompareTo(a.BestKey);
            var byHops = a.Hops.CompareTo(b.Hops);
            var first = _query.Order == PathOrder.Volume ? byBest : byHops;
            var second = _query.Order == PathOrder.Volume ? byHops : byBest;
            return first != 0 ? first : second != 0 ? second : CompareSequences(a.StepIndex, b.StepIndex);
        }

        private int CompareSequences(int a, int b)
        {
            Span<int> nodes = stackalloc int[4 * (PathQuery.MostHops + 1)];
            var width = PathQuery.MostHops + 1;
            var (depthA, depthB) = (_steps[a].Depth, _steps[b].Depth);
            var nodesA = nodes[..(depthA + 1)];
            var nodesB = nodes.Slice(width, depthB + 1);
            var edgesA = nodes.Slice(2 * width, depthA);
            var edgesB = nodes.Slice(3 * width, depthB);
            Unpack(a, nodesA, edgesA);
            Unpack(b, nodesB, edgesB);
            var byNodes = nodesA.SequenceCompareTo(nodesB);
            return byNodes != 0 ? byNodes : edgesA.SequenceCompareTo(edgesB);
        }

        private void Unpack(int stepIndex, Span<int> nodes, Span<int> edges)
        {
            var steps = _steps.Items;
            for (; steps[stepIndex].Depth > 0; stepIndex = steps[stepIndex].Parent)
            {
                nodes[steps[stepIndex].Depth] = steps[stepIndex].Node;
                edges[steps[stepIndex].Depth - 1] = steps[stepIndex].Edge;
            }

            nodes[0] = steps[stepIndex].Node;
        }
    }
}
