using GraphKb.Analysis.Stores;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Counts the rows that an import adds, updates, removes and leaves unchanged, and reports its progress.</summary>
internal sealed class ImportTally(long total, IProgress<ImportProgress>? progress)
{
    private const int RowsBetweenReports = 20_000;
    private long _added;
    private long _updated;
    private long _removed;
    private long _unchanged;

    public ImportSummary Summary => new(_added, _updated, _removed, _unchanged);

    public void Added(string table) => Count(ref _added, table);

    public void Updated(string table) => Count(ref _updated, table);

    public void Unchanged(string table) => Count(ref _unchanged, table);

    public void Removed() => _removed++;

    /// <summary>Reports the progress; called after each table, too.</summary>
    public void Report(string table) => progress?.Report(new ImportProgress(table, _added + _updated + _unchanged, total));

    private void Count(ref long rows, string table)
    {
        rows++;
        if ((_added + _updated + _unchanged) % RowsBetweenReports == 0)
        {
            Report(table);
        }
    }
}
