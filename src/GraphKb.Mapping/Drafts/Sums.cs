using System.Globalization;

namespace GraphKb.Mapping.Drafts;

/// <summary>Adds up figures of one fact: two products of one mineral in one cell.</summary>
internal static class Sums
{
    /// <summary>
    /// Adds up columns of rows with one key. A sum with an unknown part is unknown: the column is blank. The notes of all are kept.
    /// </summary>
    /// <param name="columns">The columns; empty returns the rows as they are.</param>
    /// <param name="drafts">The rows that a rule makes of one row of a file.</param>
    public static IReadOnlyList<Draft> Add(IReadOnlyList<string> columns, IEnumerable<Draft> drafts) => columns.Count == 0 ? [.. drafts]
        : [.. drafts.GroupBy(draft => draft.Key).Select(group => group.Count() == 1 ? group.First() : Add(columns, group.ToList()))];

    private static Draft Add(IReadOnlyList<string> columns, List<Draft> drafts)
    {
        var cells = new Dictionary<string, string>(drafts[0].Cells, StringComparer.Ordinal);
        foreach (var column in columns)
        {
            cells.Remove(column);
            if (drafts.All(draft => draft.Cells.ContainsKey(column)))
            {
                var sum = drafts.Sum(draft => decimal.Parse(draft.Cells[column], NumberStyles.Float, CultureInfo.InvariantCulture));
                cells[column] = ((double)sum).ToString("R", CultureInfo.InvariantCulture);
            }
        }

        var notes = drafts.Select(draft => draft.Cells.GetValueOrDefault("note")).OfType<string>().Distinct();
        cells["note"] = string.Join(' ', notes.Append("Added up."));
        return drafts[0] with { Cells = cells };
    }
}
