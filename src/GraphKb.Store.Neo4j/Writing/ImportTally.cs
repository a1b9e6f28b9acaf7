using GraphKb.Analysis.Stores;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>Counts the rows of an import and reports its progress.</summary>
/// <param name="total">The number of rows in the package.</param>
/// <param name="progress">Receives the progress; may be null.</param>
internal sealed class ImportTally(long total, IProgress<ImportProgress>? progress)
{
    private long _done;

    public long Added { get; set; }

    public long Updated { get; set; }

    public long Removed { get; set; }

    public long Unchanged { get; set; }

    public ImportSummary Summary => new(Added, Updated, Removed, Unchanged);

    /// <summary>Reports that more rows of a table are stored.</summary>
    public void Report(string table, long rows)
    {
        _done += rows;
        progress?.Report(new ImportProgress(table, _done, total));
    }
}
