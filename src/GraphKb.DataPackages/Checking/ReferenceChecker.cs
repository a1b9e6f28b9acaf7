using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Checking;

/// <summary>Checks that references name existing entities, and records which entities are referred to.</summary>
internal sealed class ReferenceChecker(PackageTables tables, ProblemList problems)
{
    private readonly IdSuggestions _suggestions = new(tables.Names);
    private readonly EntityKinds _unknownKinds = tables.UnknownKinds;

    public void Check(TableRows rows, CancellationToken cancellationToken)
    {
        for (var columnIndex = 0; columnIndex < rows.Table.Columns.Count; columnIndex++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rows.Table.Columns[columnIndex].Targets != EntityKinds.None && rows.HasColumn(columnIndex))
            {
                CheckColumn(rows, columnIndex);
            }
        }
    }

    private void CheckColumn(TableRows rows, int columnIndex)
    {
        var column = rows.Table.Columns[columnIndex];
        for (var rowIndex = 0; rowIndex < rows.Count; rowIndex++)
        {
            var value = rows.GetWhole(columnIndex, rowIndex);
            if (column.Kind == ColumnKind.Reference)
            {
                CheckName(rows, column, rowIndex, value);
                continue;
            }

            foreach (var name in tables.Lists.GetNames(value))
            {
                CheckName(rows, column, rowIndex, name);
            }
        }
    }

    private void CheckName(TableRows rows, Column column, int rowIndex, int name)
    {
        var names = tables.Names;
        if (name == TableRows.Blank)
        {
            return;
        }

        // Another name of an entity is no use of it.
        if (rows.Table.IsEntity || rows.Table.IsFact || !column.IsKey)
        {
            names.Refer(name);
        }

        if (names.Is(name, column.Targets) || (column.Targets & _unknownKinds) != 0
            || (column.AllowsWorld && names[name] == Statistic.World))
        {
            return;
        }

        if (tables.HiddenBy.TryGetValue(name, out var place))
        {
            problems.AddError(
                rows, rowIndex, column.Name,
                $"\"{MessageText.Format(names[name])}\" is hidden by {place}; expected another "
                + $"{EntityKindNames.Join(column.Targets)}, or a line there that hides this row too");
            return;
        }

        var suggestion = _suggestions.Suggest(names[name], column.Targets);
        problems.AddError(
            rows, rowIndex, column.Name,
            $"\"{MessageText.Format(names[name])}\" does not exist; "
            + $"expected an existing {EntityKindNames.Join(column.Targets)}{suggestion}");
    }
}
