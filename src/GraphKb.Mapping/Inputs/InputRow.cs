namespace GraphKb.Mapping.Inputs;

/// <summary>A row of a file: cells by the names of columns. Names are compared without regard to case and to blanks.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Cells">Cells that are not blank, by the normalized names of their columns.</param>
internal sealed record InputRow(InputPlace Place, IReadOnlyDictionary<string, InputCell> Cells)
{
    /// <summary>The name of a column as it is compared: line breaks and repeated blanks are one blank.</summary>
    public static string Normalize(string column) =>
        string.Join(' ', column.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>The cell of a column; null if it is blank.</summary>
    public InputCell? Find(string column) => Cells.GetValueOrDefault(Normalize(column));

    /// <summary>A row with more cells, which hide those of the same columns. A null hides a cell too.</summary>
    public InputRow With(IEnumerable<KeyValuePair<string, InputCell?>> cells)
    {
        var all = new Dictionary<string, InputCell>(Cells, StringComparer.Ordinal);
        foreach (var (column, cell) in cells)
        {
            if (cell is null)
            {
                all.Remove(Normalize(column));
            }
            else
            {
                all[Normalize(column)] = cell;
            }
        }

        return this with { Cells = all };
    }
}
