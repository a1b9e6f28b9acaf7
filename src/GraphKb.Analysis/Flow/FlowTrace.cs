using GraphKb.Analysis.Networks;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing;

namespace GraphKb.Analysis.Flow;

/// <summary>One traced flow; to be disposed.</summary>
internal sealed class FlowTrace : IDisposable
{
    private readonly NodeSet _consumers;

    public FlowTrace(SupplyNetwork network, NodeSet consumers)
    {
        (Network, _consumers) = (network, consumers);
        Carried = CarriedTonnes.Trace(TracingMatrices.GetKnown(network), consumers);
        UnknownEdges = UnknownSupplies.Find(network, consumers);
    }

    public SupplyNetwork Network { get; }

    public CarriedTonnes Carried { get; }

    /// <summary>The supplies of unknown tonnes that lead into the consumers.</summary>
    public IReadOnlyList<int> UnknownEdges { get; }

    /// <summary>The consumers that take in known tonnes from outside, and how much.</summary>
    public IEnumerable<(int Consumer, double Tonnes)> FindIntakes()
    {
        foreach (var consumer in _consumers.Members)
        {
            var tonnes = 0.0;
            foreach (var edge in Network.Graph.In(consumer))
            {
                tonnes += Carried.Carried(edge);
            }

            if (tonnes > 0)
            {
                yield return (consumer, tonnes);
            }
        }
    }

    public void Dispose() => Carried.Dispose();
}
