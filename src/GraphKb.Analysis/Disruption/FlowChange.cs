using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Disruption;

/// <summary>A supply whose flow differs in a scenario.</summary>
/// <param name="From">The id of the supplying site.</param>
/// <param name="To">The id of the receiving site.</param>
/// <param name="Supply">The supply on record; null for one that the scenario adds.</param>
/// <param name="Baseline">Its flow without the scenario, tonnes a year; 0 for a supply that the scenario adds.</param>
/// <param name="Afterwards">Its flow with the scenario, tonnes a year.</param>
public sealed record FlowChange(string From, string To, Supply? Supply, double Baseline, double Afterwards);
