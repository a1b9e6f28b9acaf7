namespace GraphKb.Mapping.Inputs;

/// <summary>A row of a file of somebody else.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Sheet">The name of the sheet, or null.</param>
/// <param name="Row">The row, or the line of a text file, from 1.</param>
/// <param name="Order">The number of the row among all rows read, from 0.</param>
public sealed record InputPlace(string File, string? Sheet, int Row, int Order)
{
    /// <summary>The place as messages name it: <c>plants.xlsx, sheet Plants, row 5</c>.</summary>
    /// <returns>The place.</returns>
    public override string ToString() => Sheet is null ? $"{File}, row {Row}" : $"{File}, sheet {Sheet}, row {Row}";
}
