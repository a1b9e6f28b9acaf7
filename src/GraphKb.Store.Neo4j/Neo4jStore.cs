using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Store.Neo4j.Reading;
using GraphKb.Store.Neo4j.Writing;

namespace GraphKb.Store.Neo4j;

/// <summary>
/// The store on a Neo4j database, 3.1 or later: a server, a cluster or Aura. For each content version it reads the entity tables once
/// and caches them; everything else is a query. Thread-safe.
/// </summary>
public sealed class Neo4jStore : IKnowledgeStore
{
    private const string StoreName = "neo4j";

    private readonly ITransport _transport;
    private readonly Database _database;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly SemaphoreSlim _importing = new(1, 1);
    private volatile CachedReader? _cached;

    /// <summary>Creates a store. The first request opens the first connection, so the server may be down until then.</summary>
    /// <param name="options">The address and the user.</param>
    /// <exception cref="KnowledgeException">The scheme of the address is unknown, or needs a build with the driver.</exception>
    public Neo4jStore(Neo4jOptions options)
        : this(options, TimeProvider.System)
    {
    }

    internal Neo4jStore(Neo4jOptions options, TimeProvider clock)
        : this(TransportFactory.Create(options), options, clock)
    {
    }

    /// <summary>Creates a store on a transport, which it disposes.</summary>
    internal Neo4jStore(ITransport transport, Neo4jOptions options, TimeProvider clock) =>
        (_transport, _database) = (transport, new Database(transport, options, clock));

    /// <inheritdoc/>
    public string Name => StoreName;

    /// <inheritdoc/>
    public async ValueTask<IKnowledgeReader> OpenReaderAsync(CancellationToken cancellationToken)
    {
        var meta = await _database.ReadCurrentMetaAsync(cancellationToken).ConfigureAwait(false);
        if (_cached is { } cached && cached.IsCurrent(meta))
        {
            return cached.Reader;
        }

        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_cached is { } opened && opened.IsCurrent(meta))
            {
                return opened.Reader;
            }

            await _database.WaitForImportAsync(cancellationToken).ConfigureAwait(false);
            var tables = await EntityTablesReader.ReadAsync(_database, meta, cancellationToken).ConfigureAwait(false);
            var dataset = new DatasetSummary(meta.Version!, meta.Entities, meta.Facts, StoreName) { Info = meta.Info };
            var reader = new Neo4jReader(_database, dataset, tables);
            _cached = new CachedReader(reader, meta.Imports);
            return reader;
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<ImportSummary> ImportAsync(
        DataPackage package, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        await _importing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A database of another program is refused before the constraints are created in it.
            await _database.RetryAsync(stop => new Importer(_database, package, null).CheckAsync(stop), cancellationToken)
                .ConfigureAwait(false);
            await Constraints.EnsureAsync(_database, cancellationToken).ConfigureAwait(false);

            // A repeated import compares again, so it is safe even if the first commit succeeded and only its response was lost.
            return await _database.RetryAsync(stop => new Importer(_database, package, progress).RunAsync(stop), cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            _importing.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<DataPackage> ExportAsync(CancellationToken cancellationToken)
    {
        var meta = await _database.ReadMetaAsync(cancellationToken).ConfigureAwait(false);
        await _database.WaitForImportAsync(cancellationToken).ConfigureAwait(false);
        return await PackageReader.ReadAsync(_database, meta, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _transport.DisposeAsync().ConfigureAwait(false);
        _opening.Dispose();
        _importing.Dispose();
    }

    /// <summary>
    /// The reader of the last version. A repairing import does not change the content version, so the import counter is compared too;
    /// otherwise a reader cached from the damaged state would live on.
    /// </summary>
    private sealed record CachedReader(Neo4jReader Reader, long Imports)
    {
        public bool IsCurrent(MetaNode meta) => Reader.Dataset.Version == meta.Version && Imports == meta.Imports;
    }
}
