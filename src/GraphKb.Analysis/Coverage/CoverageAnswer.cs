using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Coverage;

/// <summary>How much of each stage of a mineral an alliance has.</summary>
/// <param name="Stages">The stages with a known capacity, 0 included, in the order of stages.</param>
/// <param name="Weakest">
/// The stage with the least share by location among MINING to MANUFACTURING, the earlier one on a tie; null where
/// none has a known capacity.
/// </param>
public sealed record CoverageAnswer(IReadOnlyList<StageCoverage> Stages, Stage? Weakest);

/// <summary>How much of one stage an alliance has. All 0 where the known capacity of the stage is 0.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="ByLocation">The share of the capacity that is located in members, 0 to 1.</param>
/// <param name="ByOwnership">The share of the capacity that members control through ownership, 0 to 1.</param>
/// <param name="Tonnes">The capacity that is located in members, tonnes a year.</param>
/// <param name="WorldTonnes">The known capacity of the stage, tonnes a year.</param>
public sealed record StageCoverage(Stage Stage, double ByLocation, double ByOwnership, double Tonnes, double WorldTonnes);
