using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Store.Neo4j.Transport;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>
/// Brings a database to what a package says. What is there is read first, in the same transaction and under the lock that imports
/// take turns by, and only what differs is written: entities, then what has to go, then links and facts.
/// </summary>
internal sealed class Importer(Database database, DataPackage package, IProgress<ImportProgress>? progress)
{
    private readonly ImportTally _tally = new(package.EntityCount + package.FactCount, progress);
    private readonly string _version = ContentVersion.Compute(package);

    /// <summary>Refuses a database that must be left alone; changes nothing.</summary>
    public async Task<bool> CheckAsync(CancellationToken cancellationToken)
    {
        await using var writer = await Writer.BeginAsync(database, cancellationToken).ConfigureAwait(false);
        await LockAsync(writer, cancellationToken).ConfigureAwait(false);
        return true;
    }

    public async Task<ImportSummary> RunAsync(CancellationToken cancellationToken)
    {
        await using var writer = await Writer.BeginAsync(database, cancellationToken).ConfigureAwait(false);
        var meta = await LockAsync(writer, cancellationToken).ConfigureAwait(false);
        var stored = await Stored.ReadAsync(writer, cancellationToken).ConfigureAwait(false);
        var changes = Changes.Of(package, stored, _tally);
        if (!changes.IsEmpty || stored.HasNameless || meta.Version != _version || !meta.IsComplete || meta.Layout != Database.Layout)
        {
            if (database.Options.Batched)
            {
                await SealAsync(writer, false, cancellationToken).ConfigureAwait(false);
                await writer.CommitAndGoOnAsync(cancellationToken).ConfigureAwait(false);
            }

            await WriteAsync(writer, changes, cancellationToken).ConfigureAwait(false);
            await SealAsync(writer, true, cancellationToken).ConfigureAwait(false);
            await writer.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        return _tally.Summary;
    }

    private async Task<Meta> LockAsync(Writer writer, CancellationToken cancellationToken)
    {
        Meta? meta = null;
        var nodes = 0L;
        await writer.RunAsync(
            Statement.Of("meta/lock"),
            row =>
            {
                meta = new Meta(row[0] as long?, row[1] as string, row[2] is true, 0, 0, 0);
                nodes = (long)row[3]!;
            },
            cancellationToken).ConfigureAwait(false);
        if (meta!.Layout > Database.Layout)
        {
            database.Check(meta);
        }

        return meta.Layout is not null || nodes <= 1 ? meta : throw new KnowledgeException(
            "STORE_FOREIGN", $"The database at {database.Options} holds {nodes - 1} nodes of something else; give GraphKb a database of its own.");
    }

    private Task SealAsync(Writer writer, bool isComplete, CancellationToken cancellationToken) => writer.RunAsync(
        Statement.Of(
            "meta/write", ("layout", Database.Layout), ("version", isComplete ? _version : ""), ("complete", isComplete),
            ("entities", package.EntityCount), ("facts", package.FactCount)),
        static _ => { }, cancellationToken);

    private async Task WriteAsync(Writer writer, Changes changes, CancellationToken cancellationToken)
    {
        foreach (var (file, table, rows) in changes.Entities)
        {
            await writer.RunAsync(file, rows, true, count => _tally.Done(table, count), cancellationToken).ConfigureAwait(false);
        }

        await writer.RunAsync(Statement.Of("removals/nameless-entities"), static _ => { }, cancellationToken).ConfigureAwait(false);
        await writer.RunAsync(Statement.Of("removals/nameless-facts"), static _ => { }, cancellationToken).ConfigureAwait(false);
        await writer.RunAsync("removals/facts", changes.GoneFacts, false, null, cancellationToken).ConfigureAwait(false);
        await writer.RunAsync("removals/links", changes.GoneLinks, false, null, cancellationToken).ConfigureAwait(false);
        foreach (var batch in changes.GoneEntities.Chunk(Writer.BatchRows))
        {
            await writer.RunAsync(Statement.Of("removals/entities", ("ids", batch)), static _ => { }, cancellationToken).ConfigureAwait(false);
        }

        foreach (var (type, rows) in changes.Links)
        {
            await writer.RunAsync(LinkFile(type), rows, true, null, cancellationToken).ConfigureAwait(false);
        }

        foreach (var (file, table, rows) in changes.Facts)
        {
            await writer.RunAsync(file, rows, true, count => _tally.Done(table, count), cancellationToken).ConfigureAwait(false);
        }
    }

    private static string LinkFile(string type) => type switch
    {
        "LOCATED_IN" => "links/located-in",
        "BASED_IN" => "links/based-in",
        "OPERATED_BY" => "links/operated-by",
        "PART_OF" => "links/part-of",
        "ISSUED_BY" => "links/issued-by",
        "TARGETS" => "links/targets",
        "COVERS" => "links/covers",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such link."),
    };
}
