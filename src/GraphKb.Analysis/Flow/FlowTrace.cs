using GraphKb.Analysis.Networks;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing;

namespace GraphKb.Analysis.Flow;

/// <summary>One traced flow; to be disposed.</summary>
internal sealed class FlowTrace : IDisposable
{
    private readonly NodeSet _consumers;

    public FlowTrace(SupplyNetwork network, NodeSet consumers, CancellationToken cancellationToken)
    {
        (Network, _consumers) = (network, consumers);
        Carried = CarriedTonnes.Trace(TracingMatrices.GetKnown(network), consumers, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        UnknownEdges = UnknownSupplies.Find(network.Graph, consumers);
    }

    public SupplyNetwork Network { get; }

    public CarriedTonnes Carried { get; }

    /// <summary>The supplies of unknown tonnes that lead into the consumers.</summary>
    public IReadOnlyList<int> UnknownEdges { get; }

    /// <summary>The consumers that take in known tonnes from outside, and how much.</summary>
    public IReadOnlyList<(int Consumer, double Tonnes)> FindIntakes()
    {
        var intakes = new List<(int Consumer, double Tonnes)>();
        foreach (var edge in Carried.Edges)
        {
            if (!_consumers.Contains(edge.To))
            {
                break;
            }

            if (intakes.Count > 0 && intakes[^1].Consumer == edge.To)
            {
                intakes[^1] = (edge.To, intakes[^1].Tonnes + edge.Tonnes);
            }
            else
            {
                intakes.Add((edge.To, edge.Tonnes));
            }
        }

        return intakes;
    }

    /// <summary>The supplies that carry any of the intake, then those of unknown tonnes.</summary>
    public IReadOnlyList<int> FindAllEdges()
    {
        var edges = new List<int>();
        foreach (var edge in Carried.Edges)
        {
            edges.Add(edge.Edge);
        }

        return [.. edges, .. UnknownEdges];
    }

    public void Dispose() => Carried.Dispose();
}
