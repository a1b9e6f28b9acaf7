using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Drivers;

/// <summary>What an exposure depends on.</summary>
/// <param name="Inflows">A matrix from <see cref="InflowMatrix.Create"/>.</param>
/// <param name="Consumers">The nodes whose intake is traced; edges between them do not count.</param>
/// <param name="Targets">The nodes that count as targets.</param>
public sealed record ExposureProblem(InflowMatrix Inflows, NodeSet Consumers, NodeSet Targets)
{
    /// <summary>What a target and a cut edge count, 0 to 1.</summary>
    public double TargetExposure { get; init; } = 1;

    /// <summary>Whether each edge is cut, as given to <see cref="InflowMatrix.Create"/>; empty where none is.</summary>
    public ReadOnlyMemory<bool> Cut { get; init; }

    /// <summary>Whether only the last step of the supply counts, as in <see cref="Intake.Direct"/>.</summary>
    public bool IsDirect { get; init; }

    /// <summary>Whether an edge is cut.</summary>
    internal bool IsCut(int edge) => !Cut.IsEmpty && Cut.Span[edge];

    /// <summary>The position that an edge comes from in the matrix: that of its tail, or of the source of the cut edges.</summary>
    internal int GetTail(int edge) => Inflows.Positions[IsCut(edge) ? Inflows.Network.NodeCount : Inflows.Network.From(edge)];
}
