namespace GraphKb.Engine.Tracing;

/// <summary>The share of an intake that passes a node.</summary>
/// <param name="Node">The index of the node in its network.</param>
/// <param name="Share">The share, 0 to 1.</param>
public readonly record struct NodeShare(int Node, double Share);
