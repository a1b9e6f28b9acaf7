using GraphKb.Analysis.Errors;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>
/// Runs the statements of an import: in one transaction that is kept alive, or, when it commits batches, in one transaction per batch.
/// Every batch holds the lock of imports, and fails if another import has begun since the one before. Not thread-safe.
/// </summary>
internal sealed class ImportWriter : IAsyncDisposable
{
    /// <summary>The maximum number of nodes or relationships that a statement deletes which does not name each of them.</summary>
    public const int DeletedAtOnce = 10_000;

    private static readonly TimeSpan KeepAliveInterval = TimeSpan.FromSeconds(10);
    private readonly Database _database;

    // One request at a time: a statement, or the keep-alive of the background task.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _end = new();
    private static readonly Statement LockBatch = Statement.Load("import/lock-batch");
    private ITransportTransaction _transaction;
    private long? _imports;
    private bool _hasLock;
    private readonly Task _keepingAlive;

    private ImportWriter(Database database, ITransportTransaction transaction)
    {
        (_database, _transaction) = (database, transaction);
        _keepingAlive = KeepAliveAsync();
    }

    public static async Task<ImportWriter> BeginAsync(Database database, CancellationToken cancellationToken) =>
        new(database, await database.Transport.BeginAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Runs a statement; the first one of a batch acquires the lock of imports in the same request.</summary>
    public async Task RunAsync(Statement statement, Action<object?[]> onRow, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_imports is null || _hasLock)
            {
                await _transaction.RunAsync([statement], (_, row) => onRow(row), cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await RunFirstAsync(statement, onRow, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs a statement whose result is not needed.</summary>
    public Task RunAsync(Statement statement, CancellationToken cancellationToken) =>
        RunAsync(statement, static _ => { }, cancellationToken);

    /// <summary>Runs a statement for many rows, in batches.</summary>
    /// <param name="statement">Its parameter <c>$rows</c> is set; it has one column: the number of rows written.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="isExact">Whether a row that was not written is an error.</param>
    /// <param name="onBatch">Called with the size of each finished batch; may be null.</param>
    /// <param name="cancellationToken">Cancels between two batches.</param>
    public async Task RunBatchesAsync(
        Statement statement, IEnumerable<Properties> rows, bool isExact, Action<int>? onBatch, CancellationToken cancellationToken)
    {
        using var batches = RowBatches.Split(rows).GetEnumerator();
        Task<List<Properties>?> MakeNext() => Task.Run(() => batches.MoveNext() ? batches.Current : null, CancellationToken.None);
        var making = MakeNext();
        try
        {
            while (await making.ConfigureAwait(false) is { } batch)
            {
                // The next rows are made while the server stores these.
                making = MakeNext();
                cancellationToken.ThrowIfCancellationRequested();
                await RunBatchAsync(statement, batch, isExact, cancellationToken).ConfigureAwait(false);
                onBatch?.Invoke(batch.Count);
                await EndBatchAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await Task.WhenAny(making).ConfigureAwait(false);
        }
    }

    /// <summary>Runs a statement that deletes at most <c>$limit</c> things, until it finds fewer.</summary>
    /// <param name="statement">Its parameter <c>$limit</c> is set; it has one column: the number of deleted things.</param>
    /// <param name="cancellationToken">Cancels between two runs.</param>
    public async Task DeleteAllAsync(Statement statement, CancellationToken cancellationToken)
    {
        var limited = statement.With("limit", DeletedAtOnce);
        for (var deleted = (long)DeletedAtOnce; deleted == DeletedAtOnce;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            deleted = await RunForCountAsync(limited, cancellationToken).ConfigureAwait(false);
            await EndBatchAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Commits what was run so far, and from now on every batch on its own.</summary>
    public async Task StartBatchesAsync(CancellationToken cancellationToken)
    {
        _imports = await RunForCountAsync(LockBatch, cancellationToken).ConfigureAwait(false);
        await EndBatchAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Commits. The writer cannot be used afterwards.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await StopKeepingAliveAsync().ConfigureAwait(false);
        await _transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await StopKeepingAliveAsync().ConfigureAwait(false);
        await _transaction.DisposeAsync().ConfigureAwait(false);
        _end.Dispose();
        _turn.Dispose();
    }

    private async Task<long> RunForCountAsync(Statement statement, CancellationToken cancellationToken)
    {
        var count = 0L;
        await RunAsync(statement, row => count += (long)row[0]!, cancellationToken).ConfigureAwait(false);
        return count;
    }

    private async Task RunBatchAsync(Statement statement, List<Properties> batch, bool isExact, CancellationToken cancellationToken)
    {
        var written = await RunForCountAsync(statement.With("rows", batch), cancellationToken).ConfigureAwait(false);
        if (isExact && written != batch.Count)
        {
            throw new KnowledgeException(
                "STORE_FAILED",
                $"The database stored {written} of {batch.Count} rows ({statement.Title}); run the import again.",
                isTransient: true);
        }
    }

    private async Task RunFirstAsync(Statement statement, Action<object?[]> onRow, CancellationToken cancellationToken)
    {
        long? imports = null;
        await _transaction.RunAsync(
            [LockBatch, statement],
            (statementIndex, row) =>
            {
                if (statementIndex == 0)
                {
                    imports = (long)row[0]!;
                }
                else
                {
                    onRow(row);
                }
            },
            cancellationToken).ConfigureAwait(false);
        _hasLock = true;
        if (imports != _imports)
        {
            throw new KnowledgeException(
                "STORE_CHANGED",
                $"Another import began to write into the database at {_database.Options}; run this one again when that has finished.",
                isTransient: true);
        }
    }

    private Task EndBatchAsync(CancellationToken cancellationToken) =>
        _imports is null ? Task.CompletedTask : CommitAndBeginAsync(cancellationToken);

    private async Task CommitAndBeginAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            await _transaction.DisposeAsync().ConfigureAwait(false);
            _transaction = await _database.Transport.BeginAsync(cancellationToken).ConfigureAwait(false);
            _hasLock = false;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task StopKeepingAliveAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _keepingAlive.ConfigureAwait(false);
    }

    // Neo4j rolls back a transaction without a request for a minute; reading and comparing a package can take longer.
    private async Task KeepAliveAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(KeepAliveInterval);
            while (await timer.WaitForNextTickAsync(_end.Token).ConfigureAwait(false))
            {
                if (await _turn.WaitAsync(0, _end.Token).ConfigureAwait(false))
                {
                    try
                    {
                        await _transaction.KeepAliveAsync(_end.Token).ConfigureAwait(false);
                    }
                    finally
                    {
                        _turn.Release();
                    }
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or KnowledgeException)
        {
            // If the transaction is lost, its next statement fails.
        }
    }
}
