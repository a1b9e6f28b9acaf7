using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;

namespace GraphKb.DataPackages.Layers;

/// <summary>Reads which rows the lines of overrides.csv name, and reports lines that name none.</summary>
internal sealed class OverrideReader(TableRows rows, StringPool names, ProblemList problems)
{
    private const string Expected = "expected the id of a row of an earlier package, as GraphQL shows it";

    private readonly int _id = rows.Table.IndexOf("id");

    /// <summary>The lines that name a row. Lines with a cell that could not be read, and repeated ones, are reported already.</summary>
    public IReadOnlyList<Override> Read()
    {
        var read = new List<Override>();
        var seen = new HashSet<int>();
        for (var rowIndex = 0; rowIndex < rows.Count; rowIndex++)
        {
            if (rows.InvalidRows.Contains(rowIndex) || rows.GetWhole(_id, rowIndex) is not (>= 0 and var name)
                || !seen.Add(name))
            {
                continue;
            }

            if (RowIds.FindTable(names[name]) is not { } table)
            {
                AddError(rowIndex, $"begins with no kind of entity or fact; {Expected}");
            }
            else if (RowIds.FindKey(table, names[name], names) is not { } key)
            {
                AddMissing(rowIndex);
            }
            else
            {
                read.Add(new Override(rows, rowIndex, table, key));
            }
        }

        return read;
    }

    /// <summary>Reports the lines whose rows no earlier layer has, or that contradict the rows of their own layer.</summary>
    /// <param name="lines">The lines, after the layer was merged.</param>
    public void Report(IEnumerable<Override> lines)
    {
        foreach (var line in lines)
        {
            if (!line.IsFound)
            {
                AddMissing(line.RowIndex);
            }
            else if (line.IsHidden && line.IsReplaced)
            {
                AddError(
                    line.RowIndex,
                    $"is hidden, and {line.Table.FileName} of this package has a row in its place; expected one of both");
            }
            else if (!line.IsHidden && !line.IsReplaced)
            {
                AddError(
                    line.RowIndex,
                    $"is not hidden, and {line.Table.FileName} of this package has no row in its place; expected one of both");
            }
        }
    }

    private void AddMissing(int rowIndex) => AddError(rowIndex, $"is in no package before this one; {Expected}");

    private void AddError(int rowIndex, string fault) => problems.AddError(
        rows, rowIndex, "id", $"\"{MessageText.Format(names[rows.GetWhole(_id, rowIndex)])}\" {fault}");
}
