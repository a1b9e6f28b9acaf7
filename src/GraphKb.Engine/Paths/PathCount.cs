using System.Buffers;
using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Paths;

/// <summary>
/// Counts simple paths exactly. A path that leaves a strongly connected component never returns to it, so what lies
/// outside circles is counted by dynamic programming over (node, edges left, conditions open), and only inside a
/// circle's component are the ways through it enumerated. Without circles: O(touched edges x hops x 2^conditions).
/// </summary>
public static class PathCount
{
    /// <summary>Counts the paths of a question.</summary>
    /// <param name="question">The question; its order does not matter.</param>
    /// <param name="limit">The most steps that enumeration inside circles may take.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    /// <returns>The count, or null where it passes 2^53 - 1 or counting would pass the limit.</returns>
    public static long? Count(PathQuery question, long limit, CancellationToken cancellationToken)
    {
        using var bounds = new PathBounds(question, cancellationToken);
        using var counter = new Counter(question, bounds, limit, cancellationToken);
        return counter.Total();
    }

    private sealed class Counter : IDisposable
    {
        private const long Most = (1L << 53) - 1;
        private readonly PathQuery _question;
        private readonly PathBounds _bounds;
        private readonly StronglyConnectedComponents _components;
        private readonly bool _hasCircles;
        private readonly CancellationToken _cancellationToken;
        private readonly long[] _known;
        private readonly HashSet<int> _onPath = [];
        private readonly int _masks;
        private long _stepsLeft;

        public Counter(PathQuery question, PathBounds bounds, long limit, CancellationToken cancellationToken)
        {
            (_question, _bounds, _stepsLeft, _cancellationToken) = (question, bounds, limit, cancellationToken);
            _components = question.Network.Components;
            _hasCircles = _components.Count < question.Network.NodeCount;
            _masks = bounds.AllOpen + 1;
            var entries = bounds.Touched.Count * (question.MaxHops + 1) * _masks;
            _known = ArrayPool<long>.Shared.Rent(entries);
            Array.Clear(_known, 0, entries);
        }

        public void Dispose() => ArrayPool<long>.Shared.Return(_known);

        public long? Total()
        {
            var total = 0L;
            foreach (var node in _bounds.Touched)
            {
                if (_question.From.Contains(node))
                {
                    var slot = _bounds.Slot(node);
                    var open = _bounds.AllOpen & ~_bounds.Meets(slot);

                    // A path has at least one edge: the node alone does not count.
                    var alone = open == 0 && _question.To.Contains(node) ? 1 : 0;
                    total = Add(total, Enter(node, _question.MaxHops, open) - alone);
                }

                if (_stepsLeft < 0 || total > Most)
                {
                    return null;
                }
            }

            return total;
        }

        // Paths onwards from a node whose component is entered here, of at most so many edges, the empty one included.
        private long Enter(int node, int hops, int open)
        {
            var at = (((_bounds.Slot(node) * (_question.MaxHops + 1)) + hops) * _masks) + open;
            if (_known[at] == 0)
            {
                _known[at] = Walk(node, hops, open) + 1;
            }

            return _known[at] - 1;
        }

        private long Walk(int node, int hops, int open)
        {
            var count = open == 0 && _question.To.Contains(node) ? 1L : 0L;
            if (hops == 0)
            {
                return count;
            }

            var inCircle = _hasCircles && _components.Sizes[_components.Of[node]] > 1;
            if (inCircle)
            {
                Spend();
                _onPath.Add(node);
            }

            foreach (var edge in _question.Network.Out(node))
            {
                count = Add(count, Follow(node, _question.Network.To(edge), hops - 1, open));
            }

            if (inCircle)
            {
                _onPath.Remove(node);
            }

            return count;
        }

        private long Follow(int node, int head, int hops, int open)
        {
            var slot = _bounds.Slot(head);
            if (slot < 0 || _stepsLeft < 0 || head == node)
            {
                return 0;
            }

            var left = open & ~_bounds.Meets(slot);
            if (!_bounds.CanEnd(slot, hops, left))
            {
                return 0;
            }

            if (!_hasCircles || _components.Of[head] != _components.Of[node])
            {
                return Enter(head, hops, left);
            }

            return _onPath.Contains(head) ? 0 : Walk(head, hops, left);
        }

        private void Spend()
        {
            _stepsLeft--;
            if (_stepsLeft % 1024 == 0)
            {
                _cancellationToken.ThrowIfCancellationRequested();
            }
        }

        private static long Add(long a, long b) => Math.Min(a + b, Most + 1);
    }
}
