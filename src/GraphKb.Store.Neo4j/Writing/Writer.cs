using GraphKb.Analysis.Errors;
using GraphKb.Store.Neo4j.Transport;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>
/// Runs statements in one transaction, told every now and then that it is still wanted; or, batched, each in one of its own.
/// Not for several threads.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    /// <summary>Rows a statement takes.</summary>
    public const int BatchRows = 5000;

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(10);
    private readonly Database _database;
    private readonly SemaphoreSlim _speaking = new(1, 1);
    private readonly CancellationTokenSource _end = new();
    private ITransportTransaction _transaction;
    private readonly Task _keeping;

    private Writer(Database database, ITransportTransaction transaction)
    {
        (_database, _transaction) = (database, transaction);
        _keeping = KeepAsync();
    }

    /// <summary>Begins.</summary>
    public static async Task<Writer> BeginAsync(Database database, CancellationToken cancellationToken) =>
        new(database, await database.Transport.BeginAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Runs a statement.</summary>
    public async Task RunAsync(Statement statement, Action<object?[]> onRow, CancellationToken cancellationToken)
    {
        await _speaking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _transaction.RunAsync([statement], (_, row) => onRow(row), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _speaking.Release();
        }
    }

    /// <summary>Runs a statement over many rows, batch by batch, and checks that every one was written.</summary>
    /// <param name="file">The statement's file, with <c>$rows</c> and one column: how many.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="isExact">Whether every row must be written once.</param>
    /// <param name="onBatch">Told of each batch's size.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    public async Task RunAsync(
        string file, IEnumerable<IReadOnlyDictionary<string, object?>> rows, bool isExact, Action<int>? onBatch, CancellationToken cancellationToken)
    {
        foreach (var batch in rows.Chunk(BatchRows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var written = 0L;
            await RunAsync(Statement.Of(file, ("rows", batch)), row => written += (long)row[0]!, cancellationToken).ConfigureAwait(false);
            if (isExact && written != batch.Length)
            {
                throw new KnowledgeException("STORE_FAILED", $"The database took {written} of {batch.Length} rows of {file}; nothing was changed.", isTransient: true);
            }

            onBatch?.Invoke(batch.Length);
            if (_database.Options.Batched)
            {
                await CommitAndGoOnAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Makes what was written last, and begins anew.</summary>
    public async Task CommitAndGoOnAsync(CancellationToken cancellationToken)
    {
        await _speaking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            await _transaction.DisposeAsync().ConfigureAwait(false);
            _transaction = await _database.Transport.BeginAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _speaking.Release();
        }
    }

    /// <summary>Makes what was written last.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await StopKeepingAsync().ConfigureAwait(false);
        await _transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopKeepingAsync().ConfigureAwait(false);
        await _transaction.DisposeAsync().ConfigureAwait(false);
        _end.Dispose();
        _speaking.Dispose();
    }

    private async Task StopKeepingAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(false);
    }

    private async Task KeepAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(KeepAlive);
            while (await timer.WaitForNextTickAsync(_end.Token).ConfigureAwait(false))
            {
                if (await _speaking.WaitAsync(0, _end.Token).ConfigureAwait(false))
                {
                    try
                    {
                        await _transaction.KeepAliveAsync(_end.Token).ConfigureAwait(false);
                    }
                    finally
                    {
                        _speaking.Release();
                    }
                }
            }
        }
        catch (Exception wrong) when (wrong is OperationCanceledException or KnowledgeException)
        {
            // Whether the transaction is still there shows at its next statement.
        }
    }
}
