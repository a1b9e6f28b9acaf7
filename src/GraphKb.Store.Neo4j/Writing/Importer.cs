using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>
/// Makes the database equal to a package. In one transaction, it acquires the lock of imports, compares what is stored, and writes the
/// differences: entities, then deletions, then links and facts. Where asked, and where the database has nothing to lose because it is
/// empty or incomplete, every batch is committed on its own, and the database is marked incomplete until the end.
/// </summary>
internal sealed class Importer(Database database, DataPackage package, IProgress<ImportProgress>? progress)
{
    private const int RemovedAtOnce = 2000;
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
        var plan = await ImportPlan.CreateAsync(package, writer, cancellationToken).ConfigureAwait(false);
        _tally.Count(plan);
        if (plan.IsEmpty && meta.Version == _version && meta.IsComplete && meta.Layout == Database.Layout)
        {
            return _tally.Summary;
        }

        if (database.Options.Batched || meta.Version is null || !meta.IsComplete)
        {
            await WriteMetaAsync(writer, false, cancellationToken).ConfigureAwait(false);
            await writer.StartBatchesAsync(cancellationToken).ConfigureAwait(false);
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
            ("title", package.Info.Title), ("license", package.Info.License), ("published", IsoDate.Format(package.Info.Published)),
            ("description", package.Info.Description), ("packageVersion", package.Info.Version),
            ("packages", package.Info.Names)),
        cancellationToken);

    private async Task WriteAsync(ImportWriter writer, ImportPlan plan, CancellationToken cancellationToken)
    {
        foreach (var rows in plan.Entities)
        {
            await WriteAsync(writer, $"import/merge-{rows.Table}", rows.Table, rows.GetChanged(), cancellationToken).ConfigureAwait(false);
        }

        await writer.RunBatchesAsync(Statement.Load("import/merge-world"), plan.World.GetChanged(), true, null, cancellationToken)
            .ConfigureAwait(false);
        await DeleteAsync(writer, plan, cancellationToken).ConfigureAwait(false);
        foreach (var (type, links) in plan.GetNewLinks())
        {
            await writer.RunBatchesAsync(Statement.Load(GetLinkFile(type)), links, true, null, cancellationToken).ConfigureAwait(false);
        }

        foreach (var rows in plan.Facts)
        {
            await WriteAsync(writer, $"import/create-{rows.Table}", rows.Table, rows.GetChanged(), cancellationToken).ConfigureAwait(false);
        }
    }

    private Task WriteAsync(
        ImportWriter writer, string file, string table, IEnumerable<Properties> rows, CancellationToken cancellationToken) =>
        writer.RunBatchesAsync(Statement.Load(file), rows, true, count => _tally.Report(table, count), cancellationToken);

    private static async Task DeleteAsync(ImportWriter writer, ImportPlan plan, CancellationToken cancellationToken)
    {
        if (plan.HasNameless)
        {
            await writer.DeleteAllAsync(Statement.Load("import/delete-entities-without-id"), cancellationToken).ConfigureAwait(false);
            await writer.DeleteAllAsync(Statement.Load("import/delete-facts-without-id"), cancellationToken).ConfigureAwait(false);
        }

        foreach (var rows in plan.Facts)
        {
            var statement = Statement.Load("import/delete-facts").ForType(rows.Type);
            await writer.RunBatchesAsync(statement, rows.GetDeleted(), false, null, cancellationToken).ConfigureAwait(false);
        }

        foreach (var (type, links) in plan.GetDeletedLinks())
        {
            var statement = Statement.Load("import/delete-links").ForType(type);
            await writer.RunBatchesAsync(statement, links, false, null, cancellationToken).ConfigureAwait(false);
        }

        foreach (var ids in plan.RemovedEntities.Chunk(RemovedAtOnce))
        {
            await writer.DeleteAllAsync(Statement.Load("import/delete-relationships", ("ids", ids)), cancellationToken)
                .ConfigureAwait(false);
            await writer.DeleteAllAsync(Statement.Load("import/delete-entities", ("ids", ids)), cancellationToken).ConfigureAwait(false);
        }
    }

    // LOCATED_IN is created by link-located-in.cypher.
    private static string GetLinkFile(string type) => $"import/link-{type.ToLowerInvariant().Replace('_', '-')}";
}
