using System.Runtime.Intrinsics;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Solvers;

/// <summary>One pass with the flow that computes the exposure of every position, component by component.</summary>
internal static class ExposurePass
{
    /// <summary>Marks the targets and the source of the cut edges, and sets their exposures; the others are set to 0.</summary>
    public static void SetTargets(
        InflowMatrix inflows, NodeSet targets, double targetExposure, bool[] isTarget, Vector256<double>[] exposures)
    {
        Array.Clear(isTarget, 0, inflows.Count);
        Array.Clear(exposures, 0, inflows.Count);
        var whole = Vector256.Create(targetExposure);
        foreach (var target in targets.Members)
        {
            (isTarget[inflows.Positions[target]], exposures[inflows.Positions[target]]) = (true, whole);
        }

        // The source of the cut edges is a target that no edge enters.
        var source = inflows.Positions[inflows.Network.NodeCount];
        (isTarget[source], exposures[source]) = (true, whole);
    }

    /// <summary>Computes all positions but the targets. Time O(positions + inflows), and the time of the cycles.</summary>
    public static void Run(
        InflowMatrix inflows, bool[] isTarget, Vector256<double>[] exposures, CancellationToken cancellationToken)
    {
        var starts = inflows.ComponentStarts;
        for (var component = 0; component + 1 < starts.Length; component++)
        {
            RunComponent(inflows, component, isTarget, exposures, cancellationToken);
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
