using GraphKb.Mapping.Values;
using GraphKb.Model.Schemas;

namespace GraphKb.Mapping.Drafts;

/// <summary>
/// The rows of the package by their natural keys. A row that comes again is the same row: an entity gets what was blank before, and a fact
/// must say the same. A row that contradicts an earlier one is refused.
/// </summary>
internal sealed class DraftSet
{
    // Spellings differ between the rows of a list: the first stays.
    private static readonly string[] Spellings = ["name", "note", "title", "description"];

    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);

    /// <summary>All rows, in the order in which they came.</summary>
    public IReadOnlyCollection<Draft> All => _drafts.Values;

    /// <summary>Adds the rows that one row of a file makes: all, or none.</summary>
    /// <exception cref="RefusedRowException">One of them contradicts an earlier row.</exception>
    public void Add(IReadOnlyList<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            CheckAgainst(_drafts.GetValueOrDefault(draft.Key), draft);
        }

        // Two rows of the same row of a file are compared with each other only here.
        foreach (var pair in drafts.GroupBy(draft => draft.Key).Where(group => group.Count() > 1))
        {
            foreach (var other in pair.Skip(1))
            {
                CheckAgainst(pair.First(), other);
            }
        }

        foreach (var draft in drafts)
        {
            Merge(draft);
        }
    }

    private static void CheckAgainst(Draft? earlier, Draft draft)
    {
        foreach (var (column, cell) in draft.Cells)
        {
            if (earlier is not null && earlier.Cells.TryGetValue(column, out var other) && other != cell
                && !IsForgiven(draft.Table, column))
            {
                throw new RefusedRowException(
                    column,
                    $"{DescribeKey(draft)} has {column} {ValueSource.Quote(cell)} here and {ValueSource.Quote(other)} in "
                    + $"{earlier.Places.FirstOrDefault()?.ToString() ?? "the profile"}; expected one of them");
            }
        }
    }

    private static bool IsForgiven(Table table, string column) =>
        column is "sources" || (table.IsFact ? column is "note" : Spellings.Contains(column));

    private static string DescribeKey(Draft draft) =>
        string.Join(" ", draft.Table.Key.Select(column => draft.Cells.GetValueOrDefault(column.Name, "")).Where(cell => cell.Length > 0));

    private void Merge(Draft draft)
    {
        if (!_drafts.TryGetValue(draft.Key, out var earlier))
        {
            _drafts[draft.Key] = draft;
            return;
        }

        foreach (var (column, cell) in draft.Cells)
        {
            if (column == "sources" && earlier.Cells.TryGetValue(column, out var sources))
            {
                earlier.Cells[column] = string.Join(';', sources.Split(';').Union(cell.Split(';')));
            }
            else
            {
                earlier.Cells.TryAdd(column, cell);
            }
        }

        earlier.Places.AddRange(draft.Places.Where(place => !earlier.Places.Contains(place)));
    }
}
