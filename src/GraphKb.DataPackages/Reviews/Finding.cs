using GraphKb.DataPackages.Problems;

namespace GraphKb.DataPackages.Reviews;

/// <summary>One row that a review found.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="RowId">The id of the entity or fact of the row. Unlike the line it does not change when other rows do.</param>
/// <param name="Problem">The warning with its file, line and column.</param>
/// <param name="Note">The note of the row, which may explain it, or null.</param>
public sealed record Finding(FindingKind Kind, string RowId, PackageProblem Problem, string? Note);
