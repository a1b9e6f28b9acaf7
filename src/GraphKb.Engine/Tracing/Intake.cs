using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tracing;

/// <summary>What consumers take in from outside, and how much of it has passed a target.</summary>
/// <param name="AtLeast">The lower bound of the share.</param>
/// <param name="AtMost">The upper bound of the share.</param>
/// <param name="KnownTonnes">The sum of the known tonnes.</param>
public readonly record struct Intake(double AtLeast, double AtMost, double KnownTonnes)
{
    /// <summary>
    /// The mean over the supplies into the consumers from outside them, each counting 1 where it is cut or its consumer is a
    /// target, else as its supplier; supplies of unknown tonnes by the rule of <see cref="ExposureBounds"/>. Without any
    /// supply 0, 0 and 0; where all known tonnes are 0 and none is unknown, 0, 0 and 0 too. Time O(supplies of the consumers).
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="consumers">The consumers.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="exposure">The exposure to the targets.</param>
    /// <param name="cut">Whether each edge is cut and counts 1, as given to <see cref="InflowMatrix.Of"/>; empty where none is.</param>
    /// <returns>The intake.</returns>
    public static Intake Of(
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
                    sum.Add(
                        network.Tonnes(edge), isWhole ? 1 : exposure.AtLeast[supplier], isWhole ? 1 : exposure.AtMost[supplier]);
                }
            }
        }

        return sum.Read();
    }

    /// <summary>The same, looking at the last supplier alone: it counts 1 where it or its consumer is a target, else 0.</summary>
    /// <param name="network">The network.</param>
    /// <param name="consumers">The consumers.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="cut">Whether each edge is cut and counts 1; empty where none is.</param>
    /// <returns>The intake.</returns>
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
                return new Intake(
                    Math.Min(_atLeast / _tonnes, _leastUnknown), Math.Max(_atMost / _tonnes, _greatestUnknown), _tonnes);
            }

            return double.IsInfinity(_leastUnknown) ? default : new Intake(_leastUnknown, _greatestUnknown, 0);
        }
    }
}
