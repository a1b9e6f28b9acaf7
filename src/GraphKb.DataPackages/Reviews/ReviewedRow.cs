using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reviews;

/// <summary>Where a finding is.</summary>
/// <param name="Table">The table of the row.</param>
/// <param name="Index">The number of the row in the package.</param>
/// <param name="Id">The id of its entity or fact.</param>
/// <param name="Note">Its note, or null.</param>
internal readonly record struct ReviewedRow(Table Table, int Index, string Id, string? Note);
