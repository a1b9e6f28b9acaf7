using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Exposure;

/// <summary>A supply of known tonnes that carries part of an intake, and how much the exposure depends on its tonnes.</summary>
/// <param name="Supply">The supply.</param>
/// <param name="Carries">What it carries of the intake, tonnes a year, over 0.</param>
/// <param name="AtLeast">The lower bound that the exposure would have if its tonnes were unknown, 0 to that of the exposure.</param>
/// <param name="AtMost">The upper bound likewise, that of the exposure to 1.</param>
public sealed record Driver(Supply Supply, double Carries, double AtLeast, double AtMost);
