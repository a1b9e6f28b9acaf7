namespace GraphKb.Engine.Flows;

/// <summary>A part of a flow that goes one way, from an origin to a sink, no node twice.</summary>
/// <param name="Nodes">The nodes, origin first; an origin is never alone.</param>
/// <param name="Edges">The edges between them.</param>
/// <param name="Tonnes">What flows along it.</param>
public sealed record FlowChain(IReadOnlyList<int> Nodes, IReadOnlyList<int> Edges, double Tonnes);
