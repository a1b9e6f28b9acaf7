using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Disruption;

/// <summary>A supply that is part of a scenario's network alone.</summary>
/// <param name="FromSite">The site index of the supplying site.</param>
/// <param name="ToSite">The site index of the receiving site.</param>
/// <param name="Mineral">The mineral's id.</param>
/// <param name="Tonnes">Tonnes a year; NaN where unknown, or not relied on.</param>
/// <param name="Fact">The supply on record of an opened site; null for a hypothetical one.</param>
internal sealed record AddedSupply(int FromSite, int ToSite, string Mineral, double Tonnes, Supply? Fact);
