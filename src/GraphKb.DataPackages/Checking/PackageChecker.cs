using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Reading;
using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Checking;

/// <summary>Checks what only shows between rows: keys, references, dates, circles, and the warnings. O(cells).</summary>
internal sealed class PackageChecker(PackageTables tables, Problems problems)
{
    private readonly Suggestions _suggestions = new();
    private readonly EntityKinds _unknown = tables.UnknownKinds;

    public void Check(CancellationToken cancellationToken)
    {
        foreach (var rows in tables.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CheckKeys(rows);
            CheckReferences(rows, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            CheckSources(rows);
            CheckDates(rows);
        }

        CheckSelves(tables["supplies"]);
        MineralCircles.Check(tables["minerals"], tables.Names, problems);
        PackageWarnings.Check(tables, problems, cancellationToken);
    }

    private void CheckKeys(TableRows rows)
    {
        var table = rows.Table;
        if (table.Key.Any(column => table.Columns[table.Place(column)].Required && !rows.Has(table.Place(column))))
        {
            return;
        }

        var first = new HashSet<int>(rows.Count, new KeyComparer(rows));
        for (var row = 0; row < rows.Count; row++)
        {
            if (!rows.BadKeys.Contains(row) && !first.Add(row))
            {
                first.TryGetValue(row, out var before);
                problems.Error(
                    table.File, rows.Lines[row], table.Key[0],
                    $"repeats the {(table.IsFact ? "natural key" : "id")} of line {rows.Lines[before]} ({string.Join(", ", table.Key)}); expected each once");
            }
        }
    }

    private void CheckReferences(TableRows rows, CancellationToken cancellationToken)
    {
        for (var place = 0; place < rows.Table.Columns.Count; place++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var column = rows.Table.Columns[place];
            if (column.Targets == EntityKinds.None || !rows.Has(place))
            {
                continue;
            }

            for (var row = 0; row < rows.Count; row++)
            {
                var value = rows.Whole(place, row);
                if (column.Kind == CellKind.Reference)
                {
                    CheckReference(rows, column, row, value);
                    continue;
                }

                foreach (var name in tables.Lists.NamesOf(value))
                {
                    CheckReference(rows, column, row, name);
                }
            }
        }
    }

    private void CheckReference(TableRows rows, Column column, int row, int name)
    {
        var names = tables.Names;
        if (name == TableRows.Blank)
        {
            return;
        }

        names.Refer(name);
        if (names.Is(name, column.Targets) || (column.Targets & _unknown) != 0 || (column.AllowsWorld && names[name] == Statistic.World))
        {
            return;
        }

        var meant = _suggestions.Among(names[name], column.Targets, names);
        problems.Error(
            rows.Table.File, rows.Lines[row], column.Name,
            $"\"{MessageText.Format(names[name])}\" does not exist; expected an existing {EntityKindNames.Join(column.Targets)}{meant}");
    }

    private void CheckSources(TableRows rows)
    {
        var place = rows.Table.Place("sources");
        for (var row = 0; rows.Table.IsFact && row < rows.Count; row++)
        {
            if (tables.Lists.NamesOf(rows.Whole(place, row)).IsEmpty)
            {
                problems.Error(rows.Table.File, rows.Lines[row], "sources", "is blank; every fact needs a source");
            }
        }
    }

    private void CheckDates(TableRows rows)
    {
        var (begin, end) = rows.Table.Name == "sites" ? ("opened", "closed") : ("since", "until");
        var (beginPlace, endPlace) = (rows.Table.Place(begin), rows.Table.Place(end));
        for (var row = 0; endPlace >= 0 && row < rows.Count; row++)
        {
            if (rows.Whole(beginPlace, row) is >= 0 and var since && rows.Whole(endPlace, row) is >= 0 and var until && since >= until)
            {
                problems.Error(
                    rows.Table.File, rows.Lines[row], end, $"{DateCell.Text(until)} is not after {begin} {DateCell.Text(since)}; expected a later date");
            }
        }
    }

    private void CheckSelves(TableRows supplies)
    {
        var (from, to) = (supplies.Table.Place("from"), supplies.Table.Place("to"));
        for (var row = 0; row < supplies.Count; row++)
        {
            if (supplies.Whole(from, row) is >= 0 and var site && site == supplies.Whole(to, row))
            {
                problems.Error("supplies.csv", supplies.Lines[row], "to", $"{MessageText.Format(tables.Names[site])} supplies itself; expected another site");
            }
        }
    }
}
