namespace GraphKb.Engine.Flows;

/// <summary>A part of a flow along one simple path from an origin to a sink.</summary>
/// <param name="Nodes">Node indexes, the origin first; at least two.</param>
/// <param name="Edges">The edge indexes between them, one fewer than nodes.</param>
/// <param name="Tonnes">The flow along the path, over 0.</param>
public sealed record FlowChain(IReadOnlyList<int> Nodes, IReadOnlyList<int> Edges, double Tonnes);
