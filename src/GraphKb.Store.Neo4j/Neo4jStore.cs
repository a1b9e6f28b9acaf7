using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Neo4j.Reading;
using GraphKb.Store.Neo4j.Rows;
using GraphKb.Store.Neo4j.Transport;
using GraphKb.Store.Neo4j.Writing;

namespace GraphKb.Store.Neo4j;

/// <summary>
/// The store in a Neo4j database, from 3.1 on: a server, a cluster, Aura. What the questions ask again and again (who and where)
/// is read once for a version of the contents and kept; everything else is asked of the database.
/// </summary>
public sealed class Neo4jStore : IKnowledgeStore
{
    internal const string Word = "neo4j";

    private readonly ITransport _transport;
    private readonly Database _database;
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile Known? _known;

    /// <summary>A store at an address. Nothing is asked of the server until the first use, so it may be away for now.</summary>
    /// <param name="options">Where, and who asks.</param>
    /// <exception cref="KnowledgeException">No way leads to such an address.</exception>
    public Neo4jStore(Neo4jOptions options)
    {
        _transport = Transports.Of(options);
        _database = new Database(_transport, options);
    }

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public async ValueTask<IKnowledgeReader> OpenReaderAsync(CancellationToken cancellationToken)
    {
        var meta = await _database.ReadMetaAsync(cancellationToken).ConfigureAwait(false);
        if (_known is { } known && known.IsOf(meta))
        {
            return known.Reader;
        }

        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_known is { } since && since.IsOf(meta))
            {
                return since.Reader;
            }

            await _database.SettleAsync(cancellationToken).ConfigureAwait(false);
            var tables = await AtlasReader.ReadAsync(_database, meta, cancellationToken).ConfigureAwait(false);
            var reader = new Neo4jReader(_database, new DatasetSummary(meta.Version!, meta.Entities, meta.Facts, Word), tables);
            _known = new Known(reader, meta.Imports);
            return reader;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<ImportSummary> ImportAsync(
        DataPackage package, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // What must be left alone is refused before anything is made in it.
            await _database.RetryAsync(stop => new Importer(_database, package, null).CheckAsync(stop), cancellationToken).ConfigureAwait(false);
            await Schema.EnsureAsync(_database, cancellationToken).ConfigureAwait(false);

            // An import that is done again from its beginning finds what it has to do anew, so a lost answer to a commit does no harm.
            return await _database.RetryAsync(stop => new Importer(_database, package, progress).RunAsync(stop), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<DataPackage> ExportAsync(CancellationToken cancellationToken)
    {
        var meta = await _database.ReadMetaAsync(cancellationToken).ConfigureAwait(false);
        await _database.SettleAsync(cancellationToken).ConfigureAwait(false);
        var rows = await _database.ReadAsync([Statement.Of("export/entities") with { MayTakeLong = true }, Statement.Of("export/facts")], meta.Version!, cancellationToken)
            .ConfigureAwait(false);
        var entities = rows[0].Where(row => !((object?[])row[0]!).Contains("World"))
            .Select(row => EntityKinds.Read((IReadOnlyDictionary<string, object?>)row[1]!))
            .OrderBy(entity => entity.Id, StringComparer.Ordinal).ToList();
        var facts = FactRows.Ordered(rows[1].Select(FactRows.Read), fact => fact.Id).ToList();
        return new DataPackage
        {
            Countries = [.. entities.OfType<Country>()],
            Alliances = [.. entities.OfType<Alliance>()],
            Minerals = [.. entities.OfType<Mineral>()],
            Companies = [.. entities.OfType<Company>()],
            Sites = [.. entities.OfType<Site>()],
            Measures = [.. entities.OfType<Measure>()],
            Sources = [.. entities.OfType<Source>()],
            Supplies = [.. facts.OfType<Supply>()],
            Capacities = [.. facts.OfType<Capacity>()],
            Holdings = [.. facts.OfType<Holding>()],
            Ownerships = [.. facts.OfType<Ownership>()],
            Memberships = [.. facts.OfType<Membership>()],
            Statistics = [.. facts.OfType<Statistic>()],
            Trades = [.. facts.OfType<Trade>()],
        };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _transport.DisposeAsync().ConfigureAwait(false);
        _reading.Dispose();
        _writing.Dispose();
    }

    // An import that mends leaves the version as it was: what was kept of the damage goes all the same.
    private sealed record Known(Neo4jReader Reader, long Imports)
    {
        public bool IsOf(Meta meta) => Reader.Dataset.Version == meta.Version && Imports == meta.Imports;
    }
}
