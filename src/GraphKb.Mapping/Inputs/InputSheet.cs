using GraphKb.Mapping.Profiles;

namespace GraphKb.Mapping.Inputs;

/// <summary>A sheet, or a file without sheets: a header and its rows, which are read once and in order.</summary>
/// <param name="Rule">The rule that reads it.</param>
/// <param name="File">The name of the file.</param>
/// <param name="Name">The name of the sheet; null in a file without sheets.</param>
/// <param name="Columns">The names of the columns as the file has them; null where each row has its own.</param>
/// <param name="Rows">The number of each row and its cells by the normalized names of their columns.</param>
internal sealed record InputSheet(
    InputRule Rule, string File, string? Name, IReadOnlyList<string>? Columns,
    IEnumerable<(int Row, IReadOnlyDictionary<string, InputCell> Cells)> Rows);
