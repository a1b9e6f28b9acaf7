namespace GraphKb.Exports.Selection;

/// <summary>Which part of the data is exported.</summary>
/// <param name="AsOf">The day: only what holds then; null for every row, whenever it holds.</param>
/// <param name="Mineral">The id of a mineral: only what is about its closure; null for every mineral.</param>
public sealed record ExportSelection(DateOnly? AsOf, string? Mineral);
