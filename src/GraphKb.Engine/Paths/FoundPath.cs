namespace GraphKb.Engine.Paths;

/// <summary>A path that visits no node twice.</summary>
/// <param name="Nodes">Node indexes in the order of flow, one more than edges.</param>
/// <param name="Edges">Edge indexes in the order of flow, at least one.</param>
/// <param name="Bottleneck">The least known tonnes of an edge; NaN where no edge has known tonnes.</param>
public sealed record FoundPath(int[] Nodes, int[] Edges, double Bottleneck);
