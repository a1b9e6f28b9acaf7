using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tests.Tracing;

/// <summary>The slow twin of CarriedTonnes: the definition, swept up from 0 until nothing changes.</summary>
internal sealed class SlowCarriedTonnes
{
    private const int MostRounds = 2_000_000;
    private readonly Network _network;
    private readonly NodeSet _consumers;

    private SlowCarriedTonnes(Network network, NodeSet consumers)
    {
        (_network, _consumers) = (network, consumers);
        (Sent, Carried) = (new double[network.NodeCount], new double[network.EdgeCount]);
    }

    public double[] Sent { get; }

    public double[] Carried { get; }

    public double Intake => Edges(edge => IsOutside(_network.From(edge)) && !IsOutside(_network.To(edge))).Sum(_network.Tonnes);

    public static SlowCarriedTonnes Trace(Network network, NodeSet consumers)
    {
        var slow = new SlowCarriedTonnes(network, consumers);
        var change = 1.0;
        for (var round = 0; round < MostRounds && change > 1e-14; round++)
        {
            change = slow.Sweep();
        }

        return slow;
    }

    public bool IsEnd(int node) => Into(node).Count == 0 || IsClosedCycle(node);

    private double Sweep()
    {
        var change = 0.0;
        foreach (var edge in Edges(edge => IsOutside(_network.From(edge))))
        {
            var (from, to) = (_network.From(edge), _network.To(edge));
            var now = !IsOutside(to) ? _network.Tonnes(edge)
                : IsClosedCycle(to) ? 0
                : Sent[to] * _network.Tonnes(edge) / Into(to).Sum(_network.Tonnes);
            change = Math.Max(change, Math.Abs(now - Carried[edge]));
            Carried[edge] = now;

            // Summed anew: differences added over many sweeps would add up their rounding errors.
            Sent[from] = _network.Out(from).ToArray().Sum(sent => Carried[sent]);
        }

        return change;
    }

    // Every node from which known tonnes reach this one is also reached from it, and there is one besides itself.
    private bool IsClosedCycle(int node)
    {
        var suppliers = Upstream(node);
        return suppliers.Count > 0 && suppliers.All(other => Upstream(other).Contains(node));
    }

    private HashSet<int> Upstream(int node)
    {
        var found = new HashSet<int>();
        var next = new Queue<int>([node]);
        while (next.TryDequeue(out var head))
        {
            foreach (var edge in Into(head).Where(edge => found.Add(_network.From(edge))))
            {
                next.Enqueue(_network.From(edge));
            }
        }

        return found;
    }

    private List<int> Into(int node) =>
        [.. Edges(edge => _network.To(edge) == node && IsOutside(node) && IsOutside(_network.From(edge)))];

    private bool IsOutside(int node) => !_consumers.Contains(node);

    private IEnumerable<int> Edges(Func<int, bool> test) => Enumerable.Range(0, _network.EdgeCount)
        .Where(edge => _network.Tonnes(edge) > 0 && _network.From(edge) != _network.To(edge) && test(edge));
}
