namespace GraphKb.Engine.Tracing;

/// <summary>The share through a node.</summary>
/// <param name="Node">The node.</param>
/// <param name="Share">The share, 0 to 1.</param>
public readonly record struct NodeShare(int Node, double Share);
