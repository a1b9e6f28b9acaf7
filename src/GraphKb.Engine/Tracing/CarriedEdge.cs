namespace GraphKb.Engine.Tracing;

/// <summary>An edge that carries part of an intake.</summary>
/// <param name="Edge">The edge index.</param>
/// <param name="From">The node that it leaves.</param>
/// <param name="To">The node that it enters.</param>
/// <param name="Recorded">The tonnes of the edge, over 0.</param>
/// <param name="Tonnes">What it carries of the intake, tonnes over 0.</param>
public readonly record struct CarriedEdge(int Edge, int From, int To, double Recorded, double Tonnes);
