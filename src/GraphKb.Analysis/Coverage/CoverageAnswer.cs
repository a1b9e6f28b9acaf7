using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Coverage;

/// <summary>How much of each stage of a mineral an alliance has.</summary>
/// <param name="Stages">The stages with any known capacity, be it 0, in order.</param>
/// <param name="Weakest">The stage with the least share by location among MINING to MANUFACTURING, the earlier on a tie; null where there is none.</param>
public sealed record CoverageAnswer(IReadOnlyList<StageCoverage> Stages, Stage? Weakest);

/// <summary>How much of one stage an alliance has.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="ByLocation">The share of the capacity located in its members, 0 to 1.</param>
/// <param name="ByOwnership">The share of the capacity that its members control, 0 to 1.</param>
/// <param name="Tonnes">The capacity located in its members, tonnes a year.</param>
/// <param name="WorldTonnes">The known capacity of the stage, tonnes a year, 0 or more.</param>
public sealed record StageCoverage(Stage Stage, double ByLocation, double ByOwnership, double Tonnes, double WorldTonnes);
