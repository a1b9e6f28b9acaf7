using System.Runtime.Intrinsics;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Solvers;

/// <summary>One pass with the flow that computes the exposures that consumers depend on, component by component.</summary>
internal static class ExposurePass
{
    /// <summary>
    /// Finds the positions that the exposures of the consumers' suppliers depend on: those upstream of them, as far as the first targets. A
    /// component is found as a whole. Marks the targets and the source of the cut edges among them, and sets their exposures; the others
    /// are set to 0. What is not found is not touched. Without consumers all positions are found.
    /// </summary>
    /// <returns>The positions. O(positions / 64), and O(positions found and their inflows).</returns>
    public static NodeSet Find(
        InflowMatrix inflows, NodeSet? consumers, NodeSet targets, double targetExposure, bool[] isTarget, Vector256<double>[] exposures)
    {
        var (found, open) = (new NodeSet(inflows.Count), new Stack<int>());
        void Add(int position)
        {
            if (found.Contains(position))
            {
                return;
            }

            var component = inflows.ComponentOf[position];
            for (var member = inflows.ComponentStarts[component]; member < inflows.ComponentStarts[component + 1]; member++)
            {
                // The source of the cut edges is a target that no edge enters.
                var node = inflows.Nodes[member];
                isTarget[member] = node == inflows.Network.NodeCount || targets.Contains(node);
                exposures[member] = isTarget[member] ? Vector256.Create(targetExposure) : default;
                found.Add(member);
                open.Push(member);
            }
        }

        for (var position = 0; consumers is null && position < inflows.Count; position++)
        {
            Add(position);
        }

        foreach (var consumer in consumers?.Members ?? [])
        {
            foreach (var supplier in inflows.Network.InTails(consumer))
            {
                Add(inflows.Positions[supplier]);
            }
        }

        while (open.TryPop(out var position))
        {
            for (var entry = inflows.KnownStarts[position]; !isTarget[position] && entry < inflows.KnownStarts[position + 1]; entry++)
            {
                Add(inflows.KnownTails[entry]);
            }

            for (var entry = inflows.UnknownStarts[position]; !isTarget[position] && entry < inflows.UnknownStarts[position + 1]; entry++)
            {
                Add(inflows.UnknownTails[entry]);
            }
        }

        return found;
    }

    /// <summary>Computes all of some positions but the targets. Time O(positions + inflows), and the time of the cycles.</summary>
    public static void Run(
        InflowMatrix inflows, NodeSet found, bool[] isTarget, Vector256<double>[] exposures, CancellationToken cancellationToken)
    {
        foreach (var position in found.Members)
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
