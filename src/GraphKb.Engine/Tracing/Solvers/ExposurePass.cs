using System.Runtime.Intrinsics;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Solvers;

/// <summary>One pass with the flow that computes the exposures that consumers depend on, component by component.</summary>
internal static class ExposurePass
{
    /// <summary>Marks the targets among some positions and sets their exposures; the others are set to 0. O(positions).</summary>
    public static void SetTargets(
        InflowMatrix inflows, NodeSet positions, (NodeSet Nodes, double Exposure) targets, bool[] isTarget, Vector256<double>[] exposures)
    {
        foreach (var position in positions.Members)
        {
            isTarget[position] = inflows.IsTarget(position, targets.Nodes);
            exposures[position] = isTarget[position] ? Vector256.Create(targets.Exposure) : default;
        }
    }

    /// <summary>Computes all of some positions but the targets. Time O(positions + inflows), and the time of the cycles.</summary>
    public static void Run(
        InflowMatrix inflows, NodeSet positions, bool[] isTarget, Vector256<double>[] exposures, CancellationToken cancellationToken)
    {
        foreach (var position in positions.Members)
        {
            if (inflows.ComponentOf[position] is var component && inflows.ComponentStarts[component] == position)
            {
                RunComponent(inflows, component, isTarget, exposures, cancellationToken);
            }
        }
    }

    /// <summary>Computes the positions of one component; those of the components before it are computed.</summary>
    public static void RunComponent(
        InflowMatrix inflows, int component, bool[] isTarget, Vector256<double>[] exposures, CancellationToken cancellationToken)
    {
        var (start, end) = (inflows.ComponentStarts[component], inflows.ComponentStarts[component + 1]);
        if (end > start + 1)
        {
            IntervalIteration.Solve(inflows, (start, end), isTarget, exposures, cancellationToken);
        }
        else if (!isTarget[start])
        {
            exposures[start] = ExposureLanes.Compute(inflows, start, exposures);
        }
    }
}
