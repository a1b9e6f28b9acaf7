using GraphKb.Analysis.Stores;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>Counts what an import does to rows, and tells of it.</summary>
internal sealed class ImportTally(long total, IProgress<ImportProgress>? progress)
{
    private long _done;

    public long Added { get; set; }

    public long Updated { get; set; }

    public long Removed { get; set; }

    public long Unchanged { get; set; }

    public bool HasChanges => Added + Updated + Removed > 0;

    public ImportSummary Summary => new(Added, Updated, Removed, Unchanged);

    /// <summary>So many rows of a table are as they shall be.</summary>
    public void Done(string table, long rows)
    {
        _done += rows;
        progress?.Report(new ImportProgress(table, _done, total));
    }
}
