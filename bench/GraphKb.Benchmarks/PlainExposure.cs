using GraphKb.Engine.Networks;

namespace GraphKb.Benchmarks;

/// <summary>The plain reference: what reaches the consumers from targets, by recursion that remembers, over a network without circles.</summary>
internal sealed class PlainExposure(Network network, NodeSet consumers, NodeSet targets)
{
    private readonly double[] _known = new double[network.NodeCount];

    public double Share()
    {
        Array.Fill(_known, double.NaN);
        var (passed, all) = (0.0, 0.0);
        foreach (var node in consumers.Members)
        {
            foreach (var edge in network.In(node))
            {
                passed += network.Tonnes(edge) * Of(network.From(edge));
                all += network.Tonnes(edge);
            }
        }

        return passed / all;
    }

    private double Of(int node)
    {
        if (!double.IsNaN(_known[node]))
        {
            return _known[node];
        }

        var (passed, all) = (0.0, 0.0);
        foreach (var edge in targets.Contains(node) ? [] : network.In(node))
        {
            passed += network.Tonnes(edge) * Of(network.From(edge));
            all += network.Tonnes(edge);
        }

        return _known[node] = targets.Contains(node) ? 1 : all > 0 ? passed / all : 0;
    }
}
