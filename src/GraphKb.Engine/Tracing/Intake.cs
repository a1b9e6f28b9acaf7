using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing;

/// <summary>The exposure of consumers: the share of their intake from outside that has passed a target.</summary>
/// <param name="AtLeast">The lower bound of the share, 0 to 1.</param>
/// <param name="AtMost">The upper bound of the share, 0 to 1.</param>
/// <param name="KnownTonnes">The sum of the known tonnes of the intake.</param>
public readonly record struct Intake(double AtLeast, double AtMost, double KnownTonnes)
{
    /// <summary>
    /// Computes the mean over the edges into the consumers from outside them, weighted by tonnes. An edge counts as a target
    /// (<see cref="ExposureBounds.TargetExposure"/>) where it is cut or its consumer is a target, else as its supplier. Edges of unknown
    /// tonnes follow the rule of <see cref="ExposureBounds"/>. Time O(edges into the consumers).
    /// </summary>
    /// <param name="network">The network of the nodes and edges.</param>
    /// <param name="consumers">The nodes whose intake is traced; edges between them do not count.</param>
    /// <param name="targets">The targets that the exposure was traced to.</param>
    /// <param name="exposure">The exposure to the targets.</param>
    /// <param name="cut">Whether each edge is cut, as given to <see cref="InflowMatrix.Create"/>; empty where none is.</param>
    /// <returns>The intake; where there are no such edges, or all have 0 tonnes, nothing is known: 0 to 1, and 0 tonnes.</returns>
    public static Intake From(
        Network network, NodeSet consumers, NodeSet targets, ExposureBounds exposure, ReadOnlySpan<bool> cut = default)
    {
        var sum = new Sum();
        foreach (var consumer in consumers.Members)
        {
            foreach (var edge in network.In(consumer))
            {
                var supplier = network.From(edge);
                if (!consumers.Contains(supplier))
                {
                    var isWhole = targets.Contains(consumer) || (!cut.IsEmpty && cut[edge]);
                    var (atLeast, atMost) = isWhole
                        ? (exposure.TargetExposure, exposure.TargetExposure)
                        : (exposure.AtLeast(supplier), exposure.AtMost(supplier));
                    sum.Add(network.Tonnes(edge), atLeast, atMost);
                }
            }
        }

        return sum.Read();
    }

    /// <summary>
    /// The same for the last step of the supply only: an edge counts 1 where it is cut or its supplier or its consumer is a target, else 0.
    /// </summary>
    /// <param name="network">The network of the nodes and edges.</param>
    /// <param name="consumers">The nodes whose intake is traced; edges between them do not count.</param>
    /// <param name="targets">The nodes that count 1.</param>
    /// <param name="cut">Whether each edge is cut; empty where none is.</param>
    /// <returns>The intake; where there are no such edges, or all have 0 tonnes, nothing is known: 0 to 1, and 0 tonnes.</returns>
    public static Intake Direct(Network network, NodeSet consumers, NodeSet targets, ReadOnlySpan<bool> cut = default)
    {
        var sum = new Sum();
        foreach (var consumer in consumers.Members)
        {
            foreach (var edge in network.In(consumer))
            {
                var supplier = network.From(edge);
                if (!consumers.Contains(supplier))
                {
                    var isWhole = targets.Contains(consumer) || targets.Contains(supplier) || (!cut.IsEmpty && cut[edge]);
                    sum.Add(network.Tonnes(edge), isWhole ? 1 : 0, isWhole ? 1 : 0);
                }
            }
        }

        return sum.Read();
    }

    private struct Sum()
    {
        private double _tonnes;
        private double _atLeast;
        private double _atMost;
        private double _leastUnknown = double.PositiveInfinity;
        private double _greatestUnknown = double.NegativeInfinity;

        public void Add(double tonnes, double atLeast, double atMost)
        {
            if (double.IsNaN(tonnes))
            {
                _leastUnknown = Math.Min(_leastUnknown, atLeast);
                _greatestUnknown = Math.Max(_greatestUnknown, atMost);
            }
            else if (tonnes > 0)
            {
                _tonnes += tonnes;
                _atLeast += tonnes * atLeast;
                _atMost += tonnes * atMost;
            }
        }

        public readonly Intake Read()
        {
            if (_tonnes > 0)
            {
                // The sum of the parts can exceed the whole by rounding.
                return new Intake(
                    Math.Min(Math.Min(1, _atLeast / _tonnes), _leastUnknown),
                    Math.Min(1, Math.Max(_atMost / _tonnes, _greatestUnknown)),
                    _tonnes);
            }

            return double.IsInfinity(_leastUnknown) ? new Intake(0, 1, 0) : new Intake(_leastUnknown, _greatestUnknown, 0);
        }
    }
}
