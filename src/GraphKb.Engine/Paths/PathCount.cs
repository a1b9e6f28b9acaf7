using System.Buffers;
using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Paths;

/// <summary>
/// Counts simple paths exactly. A path that leaves a strongly connected component never returns to it, so paths between components are
/// counted by dynamic programming over (node, edges left, open conditions); only the paths inside a component of several nodes are
/// enumerated.
/// </summary>
/// <remarks>
/// Without cycles time and space are O(touched edges x hops x 2^conditions). With cycles the time is exponential in the hops in the worst
/// case, therefore limited.
/// </remarks>
internal static class PathCount
{
    /// <summary>Counts the paths of a query. Parallel edges count separately.</summary>
    /// <param name="query">The query; its order has no effect.</param>
    /// <param name="limit">The most edges to try inside cycles.</param>
    /// <param name="cancellationToken">Stops the count; checked every 1,024 steps.</param>
    /// <returns>The count; null where it is over 2^53 - 1 or would try more edges than the limit.</returns>
    public static long? Count(PathQuery query, long limit, CancellationToken cancellationToken)
    {
        using var bounds = new PathBounds(query, cancellationToken);
        using var counter = new Counter(query, bounds, limit, cancellationToken);
        return counter.CountAll();
    }

    private sealed class Counter : IDisposable
    {
        private const long MostCount = (1L << 53) - 1;
        private const int StepsBetweenChecks = 1024;
        private readonly PathQuery _query;
        private readonly PathBounds _bounds;
        private readonly StronglyConnectedComponents _components;
        private readonly bool _hasCycles;
        private readonly CancellationToken _cancellationToken;

        // 1 + the count for each (node, edges left, open conditions); 0 where it is not computed yet.
        private readonly long[] _memo;

        // By the index of a reaching node.
        private readonly bool[] _isOnPath;
        private readonly int _maskCount;
        private long _stepsLeft;
        private int _work;

        public Counter(PathQuery query, PathBounds bounds, long limit, CancellationToken cancellationToken)
        {
            (_query, _bounds, _stepsLeft, _cancellationToken) = (query, bounds, limit, cancellationToken);
            _components = query.Network.Components;
            _hasCycles = _components.Count < query.Network.NodeCount;
            _maskCount = bounds.AllOpen + 1;
            var entries = bounds.ReachingNodes.Count * (query.MaxHops + 1) * _maskCount;
            _memo = ArrayPool<long>.Shared.Rent(entries);
            Array.Clear(_memo, 0, entries);
            _isOnPath = new bool[bounds.ReachingNodes.Count];
        }

        public void Dispose() => ArrayPool<long>.Shared.Return(_memo);

        public long? CountAll()
        {
            var total = 0L;
            foreach (var node in _bounds.ReachingNodes)
            {
                if (_query.From.Contains(node))
                {
                    var open = _bounds.AllOpen & ~_bounds.ConditionsMet(_bounds.IndexOf(node));

                    // A path has at least one edge: subtract the one that is the node alone.
                    var alone = open == 0 && _query.To.Contains(node) ? 1 : 0;
                    total = Add(total, EnterComponent(node, _query.MaxHops, open) - alone);
                }

                if (_stepsLeft < 0 || total > MostCount)
                {
                    return null;
                }
            }

            return total;
        }

        // The paths from a node where its component is entered, of at most so many edges, the one without edges included.
        private long EnterComponent(int node, int hops, int open)
        {
            var memoIndex = (((_bounds.IndexOf(node) * (_query.MaxHops + 1)) + hops) * _maskCount) + open;
            if (_memo[memoIndex] == 0)
            {
                _memo[memoIndex] = CountFrom(node, _bounds.IndexOf(node), hops, open) + 1;
            }

            return _memo[memoIndex] - 1;
        }

        private long CountFrom(int node, int index, int hops, int open)
        {
            var count = open == 0 && _query.To.Contains(node) ? 1L : 0L;
            if (hops == 0)
            {
                return count;
            }

            var isInCycle = _hasCycles && _components.Sizes[_components.ComponentOf[node]] > 1;
            _isOnPath[index] = isInCycle;
            foreach (var edge in _query.Network.Out(node))
            {
                _stepsLeft -= isInCycle ? 1 : 0;
                if (_stepsLeft < 0)
                {
                    break;
                }

                count = Add(count, CountOver(node, _query.Network.To(edge), hops - 1, open));
            }

            _isOnPath[index] = false;
            return count;
        }

        private long CountOver(int tail, int head, int hops, int open)
        {
            CountWork();
            var index = _bounds.IndexOf(head);
            if (index < 0 || head == tail)
            {
                return 0;
            }

            var stillOpen = open & ~_bounds.ConditionsMet(index);
            if (!_bounds.CanEnd(index, hops, stillOpen))
            {
                return 0;
            }

            if (!_hasCycles || _components.ComponentOf[head] != _components.ComponentOf[tail])
            {
                return EnterComponent(head, hops, stillOpen);
            }

            return _isOnPath[index] ? 0 : CountFrom(head, index, hops, stillOpen);
        }

        // Every edge that is tried counts, inside cycles or not: beside few steps a node may have many edges.
        private void CountWork()
        {
            if (++_work == StepsBetweenChecks)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                _query.Working?.Invoke(StepsBetweenChecks);
                _work = 0;
            }
        }

        private static long Add(long a, long b) => Math.Min(a + b, MostCount + 1);
    }
}
