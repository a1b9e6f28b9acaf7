using GraphKb.Analysis.Stores;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>Counts the rows of an import and reports its progress.</summary>
/// <param name="total">The number of rows in the package.</param>
/// <param name="progress">Receives the progress; may be null.</param>
internal sealed class ImportTally(long total, IProgress<ImportProgress>? progress)
{
    private long _done;

    public long Added { get; private set; }

    public long Updated { get; private set; }

    public long Removed { get; private set; }

    public long Unchanged { get; private set; }

    public ImportSummary Summary => new(Added, Updated, Removed, Unchanged);

    /// <summary>Counts what a plan finds, and reports the rows that are stored as they are.</summary>
    public void Count(ImportPlan plan)
    {
        Removed = plan.RemovedRows;
        foreach (var (table, count) in plan.Entities.Select(rows => (rows.Table, (Func<RowState, int>)rows.Count))
            .Concat(plan.Facts.Select(rows => (rows.Table, (Func<RowState, int>)rows.Count))))
        {
            var unchanged = count(RowState.Same);
            Added += count(RowState.Missing);
            Updated += count(RowState.Different);
            Unchanged += unchanged;
            Report(table, unchanged);
        }
    }

    /// <summary>Reports that more rows of a table are stored.</summary>
    public void Report(string table, long rows)
    {
        _done += rows;
        progress?.Report(new ImportProgress(table, _done, total));
    }
}
