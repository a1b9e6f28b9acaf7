using GraphKb.Analysis.Errors;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>
/// Runs the statements of an import: in one transaction that is kept alive, or, in a batched import, in one transaction per batch.
/// Not thread-safe.
/// </summary>
internal sealed class ImportWriter : IAsyncDisposable
{
    /// <summary>The maximum number of rows per statement.</summary>
    public const int BatchRows = 5000;

    private static readonly TimeSpan KeepAliveInterval = TimeSpan.FromSeconds(10);
    private readonly Database _database;

    // One request at a time: a statement, or the keep-alive of the background task.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _end = new();
    private ITransportTransaction _transaction;
    private readonly Task _keepingAlive;

    private ImportWriter(Database database, ITransportTransaction transaction)
    {
        (_database, _transaction) = (database, transaction);
        _keepingAlive = KeepAliveAsync();
    }

    public static async Task<ImportWriter> BeginAsync(Database database, CancellationToken cancellationToken) =>
        new(database, await database.Transport.BeginAsync(cancellationToken).ConfigureAwait(false));

    public async Task RunAsync(Statement statement, Action<object?[]> onRow, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _transaction.RunAsync([statement], (_, row) => onRow(row), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs a statement whose result is not needed.</summary>
    public Task RunAsync(Statement statement, CancellationToken cancellationToken) =>
        RunAsync(statement, static _ => { }, cancellationToken);

    /// <summary>Runs a file for many rows, in batches.</summary>
    /// <param name="file">A file with the parameter <c>$rows</c> and one column: the number of rows written.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="isExact">Whether a row that was not written is an error.</param>
    /// <param name="onBatch">Called with the size of each finished batch; may be null.</param>
    /// <param name="cancellationToken">Cancels between two batches.</param>
    public async Task RunBatchesAsync(
        string file,
        IEnumerable<IReadOnlyDictionary<string, object?>> rows,
        bool isExact,
        Action<int>? onBatch,
        CancellationToken cancellationToken)
    {
        foreach (var batch in rows.Chunk(BatchRows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var written = 0L;
            await RunAsync(Statement.Load(file, ("rows", batch)), row => written += (long)row[0]!, cancellationToken).ConfigureAwait(false);
            if (isExact && written != batch.Length)
            {
                throw new KnowledgeException(
                    "STORE_FAILED",
                    $"The database stored {written} of {batch.Length} rows of cypher/{file}.cypher; run the import again.",
                    isTransient: true);
            }

            onBatch?.Invoke(batch.Length);
            if (_database.Options.Batched)
            {
                await CommitAndBeginAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Commits and begins the next transaction.</summary>
    public async Task CommitAndBeginAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            await _transaction.DisposeAsync().ConfigureAwait(false);
            _transaction = await _database.Transport.BeginAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
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
