using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Checking;

/// <summary>Checks what depends on more than one cell: keys, references, sources, dates, cycles; then the warnings. O(cells).</summary>
internal sealed class PackageChecker(PackageTables tables, ProblemList problems)
{
    /// <summary>Checks the keys on one processor, and everything else on another.</summary>
    public void Check(CancellationToken cancellationToken)
    {
        var repeated = new ProblemList();
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellationToken },
            () => CheckKeys(repeated, cancellationToken),
            () => CheckRows(cancellationToken));
        problems.Add(repeated);
    }

    private void CheckRows(CancellationToken cancellationToken)
    {
        var references = new ReferenceChecker(tables, problems);
        foreach (var rows in tables.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            references.Check(rows, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            CheckSources(rows);
            CheckDates(rows);
        }

        foreach (var rows in tables.Overrides)
        {
            references.Check(rows, cancellationToken);
        }

        CheckEnds(tables[PackageSchema.Supplies]);
        ShareBounds.Check(tables[PackageSchema.Ownerships], problems);
        MeanYears.Check(tables[PackageSchema.Statistics], problems);
        ScoreRanges.Check(tables, problems);
        MineralCycles.Check(tables, problems);
        new NameChecks(tables, problems).Check();
        PackageWarnings.Check(tables, problems, cancellationToken);
    }

    // Those of layers are checked before the layers are merged.
    private void CheckKeys(ProblemList repeated, CancellationToken cancellationToken)
    {
        foreach (var rows in tables.All.Concat(tables.Overrides).Where(rows => rows.GetLayer(0) is { IsAlone: true }))
        {
            cancellationToken.ThrowIfCancellationRequested();
            KeyCheck.Check(rows, tables.Lists, repeated);
        }
    }

    private void CheckSources(TableRows rows)
    {
        var sources = rows.Table.IndexOf("sources");
        for (var rowIndex = 0; !rows.Table.IsEntity && rowIndex < rows.Count; rowIndex++)
        {
            // Where the column is required, a blank cell was reported when it was read.
            var list = rows.GetWhole(sources, rowIndex);
            if (tables.Lists.GetNames(list).IsEmpty && !(rows.Table.Columns[sources].IsRequired && list == TableRows.Blank))
            {
                problems.AddError(
                    rows, rowIndex, "sources",
                    $"is blank; every {(rows.Table.IsFact ? "fact" : "name")} needs a source");
            }
        }
    }

    private void CheckDates(TableRows rows)
    {
        var columns = rows.Table.Columns;
        for (var end = 1; end < columns.Count; end++)
        {
            if (columns[end].Kind == ColumnKind.EndDay)
            {
                CheckDates(rows, end - 1, end);
            }
        }
    }

    private void CheckDates(TableRows rows, int begin, int end)
    {
        for (var rowIndex = 0; rowIndex < rows.Count; rowIndex++)
        {
            if (rows.GetWhole(begin, rowIndex) is >= 0 and var since && rows.GetWhole(end, rowIndex) is >= 0 and var until
                && since >= until)
            {
                var beginName = rows.Table.Columns[begin].Name;
                problems.AddError(
                    rows, rowIndex, rows.Table.Columns[end].Name,
                    $"{DateCell.FormatDay(until)} is not after {beginName} {DateCell.FormatDay(since)}; expected a later date");
            }
        }
    }

    private void CheckEnds(TableRows supplies)
    {
        var (from, to) = (supplies.Table.IndexOf("from"), supplies.Table.IndexOf("to"));
        for (var rowIndex = 0; rowIndex < supplies.Count; rowIndex++)
        {
            if (supplies.GetWhole(from, rowIndex) is >= 0 and var site && site == supplies.GetWhole(to, rowIndex))
            {
                problems.AddError(
                    supplies, rowIndex, "to",
                    $"{MessageText.Format(tables.Names[site])} supplies itself; expected another site");
            }
        }
    }
}
