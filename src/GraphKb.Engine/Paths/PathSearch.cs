using GraphKb.Engine.Pooling;

namespace GraphKb.Engine.Paths;

/// <summary>
/// Finds simple paths in order without listing them all first: best-first search (P. Hart, N. Nilsson, B. Raphael, 1968)
/// from the beginnings, each partial path ranked by the best path it can still become, after <see cref="PathBounds"/>.
/// Where there are no circles the bounds are exact and every expansion leads to a path that is wanted; a circle may cost
/// expansions that lead nowhere, never a wrong order. Parallel edges make paths of their own.
/// </summary>
public static class PathSearch
{
    private const int StepsBetweenChecks = 1024;

    /// <summary>
    /// The paths, lazily, in the question's order, ties by node sequence and then by edge sequence.
    /// The first costs O(touched edges x hops x 2^conditions); each further one O(hops x out-degree x log(open paths)).
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops the search, checked every 1,024 steps.</param>
    /// <returns>Every simple path once.</returns>
    public static IEnumerable<FoundPath> InOrder(PathQuery question, CancellationToken cancellationToken)
    {
        using var bounds = new PathBounds(question, cancellationToken);
        using var search = new BestFirst(question, bounds);
        for (var steps = 1; search.TryPop(out var entry); steps++)
        {
            if (steps % StepsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (entry.IsComplete)
            {
                yield return search.Read(entry.Path);
            }
            else
            {
                search.Expand(entry.Path);
            }
        }
    }

    private readonly record struct Step(int Node, int Edge, int Parent, int Depth, int Open, double Key);

    private readonly record struct Entry(double Best, int Hops, int Path, bool IsComplete);

    private sealed class BestFirst : IDisposable
    {
        private readonly PathQuery _question;
        private readonly PathBounds _bounds;
        private readonly PooledList<Step> _steps = new();
        private readonly PooledHeap<Entry> _open;

        public BestFirst(PathQuery question, PathBounds bounds)
        {
            (_question, _bounds) = (question, bounds);
            _open = new PooledHeap<Entry>(Compare);
            foreach (var node in bounds.Touched)
            {
                if (question.From.Contains(node))
                {
                    var slot = bounds.Slot(node);
                    _steps.Add(new Step(node, -1, -1, 0, bounds.AllOpen & ~bounds.Meets(slot), 0));
                    if (Bound(_steps.Count - 1) is { } entry)
                    {
                        _open.Push(entry);
                    }
                }
            }
        }

        public void Dispose()
        {
            _steps.Dispose();
            _open.Dispose();
        }

        public bool TryPop(out Entry entry) => _open.TryPop(out entry);

        public void Expand(int path)
        {
            var network = _question.Network;
            var step = _steps[path];
            foreach (var edge in network.Out(step.Node))
            {
                var head = network.To(edge);
                var slot = _bounds.Slot(head);
                if (slot < 0 || IsOn(path, head))
                {
                    continue;
                }

                var open = step.Open & ~_bounds.Meets(slot);
                var key = PathBounds.Narrower(step.Key, PathBounds.Key(network.Tonnes(edge)));
                _steps.Add(new Step(head, edge, path, step.Depth + 1, open, key));
                Push(_steps.Count - 1);
            }
        }

        public FoundPath Read(int path)
        {
            var last = _steps[path];
            var nodes = new int[last.Depth + 1];
            var edges = new int[last.Depth];
            Unpack(path, nodes, edges);
            return new FoundPath(nodes, edges, PathBounds.Tonnes(last.Key));
        }

        private void Push(int path)
        {
            var step = _steps[path];
            var used = false;
            if (step.Open == 0 && _question.To.Contains(step.Node))
            {
                _open.Push(new Entry(step.Key, step.Depth, path, true));
                used = true;
            }

            if (Bound(path) is { } entry)
            {
                _open.Push(entry);
                used = true;
            }

            if (!used)
            {
                _steps.RemoveLast();
            }
        }

        // The best path that this one can become by at least one more edge.
        private Entry? Bound(int path)
        {
            var step = _steps[path];
            var slot = _bounds.Slot(step.Node);
            var best = -1.0;
            var hops = 0;
            for (var more = 1; more <= _question.MaxHops - step.Depth; more++)
            {
                var key = _bounds.Best(slot, more, step.Open, step.Key);
                if (key > best)
                {
                    (best, hops) = (key, more);
                    if (_question.Order == PathOrder.Hops)
                    {
                        break;
                    }
                }
            }

            return hops == 0 ? null : new Entry(best, step.Depth + hops, path, false);
        }

        private bool IsOn(int path, int node)
        {
            for (; path >= 0; path = _steps[path].Parent)
            {
                if (_steps[path].Node == node)
                {
                    return true;
                }
            }

            return false;
        }

        private int Compare(Entry a, Entry b)
        {
            var byBest = b.Best.CompareTo(a.Best);
            var byHops = a.Hops.CompareTo(b.Hops);
            var first = _question.Order == PathOrder.Volume ? byBest : byHops;
            var second = _question.Order == PathOrder.Volume ? byHops : byBest;
            return first != 0 ? first : second != 0 ? second : CompareSequences(a.Path, b.Path);
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

        private void Unpack(int path, Span<int> nodes, Span<int> edges)
        {
            var steps = _steps.Items;
            for (; steps[path].Depth > 0; path = steps[path].Parent)
            {
                nodes[steps[path].Depth] = steps[path].Node;
                edges[steps[path].Depth - 1] = steps[path].Edge;
            }

            nodes[0] = steps[path].Node;
        }
    }
}
