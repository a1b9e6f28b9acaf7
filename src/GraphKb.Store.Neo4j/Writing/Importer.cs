using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>
/// Makes the database equal to a package. In one transaction, it acquires the lock of imports, reads what is stored, and writes the
/// differences: entities, then deletions, then links and facts. A batched import commits after every batch instead, and marks the
/// database incomplete until the end.
/// </summary>
internal sealed class Importer(Database database, DataPackage package, IProgress<ImportProgress>? progress)
{
    private readonly ImportTally _tally = new(package.EntityCount + package.FactCount, progress);
    private readonly string _version = ContentVersion.Compute(package);

    /// <summary>Verifies that GraphKb may write into the database; changes nothing.</summary>
    /// <exception cref="KnowledgeException">The database belongs to another program or to a newer GraphKb.</exception>
    public async Task<bool> CheckAsync(CancellationToken cancellationToken)
    {
        await using var writer = await ImportWriter.BeginAsync(database, cancellationToken).ConfigureAwait(false);
        await LockAsync(writer, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Imports. After a failure, a new importer can repeat it: it compares again and writes what is still different.</summary>
    public async Task<ImportSummary> RunAsync(CancellationToken cancellationToken)
    {
        await using var writer = await ImportWriter.BeginAsync(database, cancellationToken).ConfigureAwait(false);
        var meta = await LockAsync(writer, cancellationToken).ConfigureAwait(false);
        var stored = await StoredGraph.LoadAsync(writer, cancellationToken).ConfigureAwait(false);
        var plan = ImportPlan.Create(package, stored, _tally);
        var isCurrent = meta.Version == _version && meta.IsComplete && meta.Layout == Database.Layout;
        if (plan.IsEmpty && !stored.HasNameless && isCurrent)
        {
            return _tally.Summary;
        }

        if (database.Options.Batched)
        {
            await WriteMetaAsync(writer, false, cancellationToken).ConfigureAwait(false);
            await writer.CommitAndBeginAsync(cancellationToken).ConfigureAwait(false);
        }

        await WriteAsync(writer, plan, cancellationToken).ConfigureAwait(false);
        await WriteMetaAsync(writer, true, cancellationToken).ConfigureAwait(false);
        await writer.CommitAsync(cancellationToken).ConfigureAwait(false);
        return _tally.Summary;
    }

    private async Task<MetaNode> LockAsync(ImportWriter writer, CancellationToken cancellationToken)
    {
        object?[] row = [];
        await writer.RunAsync(Statement.Load("import/lock"), found => row = found, cancellationToken).ConfigureAwait(false);
        var meta = MetaNode.Parse(row[..3]);
        if (meta.Layout > Database.Layout)
        {
            database.Check(meta);
        }

        // The lock is a node of its own.
        var foreignNodes = (long)row[3]! - 1;
        return meta.Layout is not null || foreignNodes <= 0 ? meta : throw new KnowledgeException(
            "STORE_FOREIGN",
            $"The database at {database.Options} contains {foreignNodes} nodes of another program; GraphKb needs a database of its own.");
    }

    private Task WriteMetaAsync(ImportWriter writer, bool isComplete, CancellationToken cancellationToken) => writer.RunAsync(
        Statement.Load(
            "import/write-meta",
            ("layout", Database.Layout), ("version", isComplete ? _version : ""), ("complete", isComplete),
            ("entities", package.EntityCount), ("facts", package.FactCount),
            ("title", package.Info.Title), ("license", package.Info.License), ("published", IsoDate.Format(package.Info.Published))),
        cancellationToken);

    private async Task WriteAsync(ImportWriter writer, ImportPlan plan, CancellationToken cancellationToken)
    {
        await WriteTablesAsync(writer, plan.Entities, cancellationToken).ConfigureAwait(false);
        await DeleteAsync(writer, plan, cancellationToken).ConfigureAwait(false);
        foreach (var (type, rows) in plan.Links)
        {
            await writer.RunBatchesAsync(GetLinkFile(type), rows, true, null, cancellationToken).ConfigureAwait(false);
        }

        await WriteTablesAsync(writer, plan.Facts, cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteTablesAsync(ImportWriter writer, List<PlannedRows> tables, CancellationToken cancellationToken)
    {
        foreach (var (file, table, rows) in tables)
        {
            await writer.RunBatchesAsync(file, rows, true, count => _tally.Report(table, count), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task DeleteAsync(ImportWriter writer, ImportPlan plan, CancellationToken cancellationToken)
    {
        await writer.RunAsync(Statement.Load("import/delete-entities-without-id"), cancellationToken).ConfigureAwait(false);
        await writer.RunAsync(Statement.Load("import/delete-facts-without-id"), cancellationToken).ConfigureAwait(false);
        await writer.RunBatchesAsync("import/delete-facts", plan.RemovedFacts, false, null, cancellationToken).ConfigureAwait(false);
        await writer.RunBatchesAsync("import/delete-links", plan.RemovedLinks, false, null, cancellationToken).ConfigureAwait(false);
        foreach (var batch in plan.RemovedEntities.Chunk(ImportWriter.BatchRows))
        {
            await writer.RunAsync(Statement.Load("import/delete-entities", ("ids", batch)), cancellationToken).ConfigureAwait(false);
        }
    }

    // LOCATED_IN is created by link-located-in.cypher.
    private static string GetLinkFile(string type) => $"import/link-{type.ToLowerInvariant().Replace('_', '-')}";
}
