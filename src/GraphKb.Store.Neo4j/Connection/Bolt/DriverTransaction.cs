using Neo4j.Driver;

namespace GraphKb.Store.Neo4j.Connection.Bolt;

/// <summary>A transaction of the driver and what belongs to it.</summary>
/// <param name="Session">Its session, which has no other transaction.</param>
/// <param name="Transaction">The transaction.</param>
/// <param name="Request">The identifier in its metadata.</param>
/// <param name="Time">Its time limit.</param>
internal sealed record OpenTransaction(IAsyncSession Session, IAsyncTransaction Transaction, string Request, TimeSpan Time);

/// <summary>Runs statements in a transaction of the driver.</summary>
internal sealed class DriverTransaction(DriverTransport transport, DriverCalls calls, OpenTransaction open) : ITransportTransaction
{
    // The last call, which has not returned yet if it was cancelled or took too long.
    private Task _call = Task.CompletedTask;

    public async Task RunAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
    {
        for (var statementIndex = 0; statementIndex < statements.Count; statementIndex++)
        {
            var statement = statements[statementIndex];
            var parameters = statement.Parameters.ToDictionary(pair => pair.Key, pair => pair.Value!);
            var cursor = await WaitAsync(open.Transaction.RunAsync(statement.Text, parameters), cancellationToken).ConfigureAwait(false);
            var columns = await WaitAsync(cursor.KeysAsync(), cancellationToken).ConfigureAwait(false);
            while (await WaitAsync(cursor.FetchAsync(), cancellationToken).ConfigureAwait(false))
            {
                var record = cursor.Current;
                onRow(statementIndex, Array.ConvertAll(columns, column => DriverValues.ToPlain(record[column])));
            }
        }
    }

    // The driver keeps the connection of a transaction alive.
    public Task KeepAliveAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CommitAsync(CancellationToken cancellationToken) => WaitAsync(CommitAsync(), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_call.IsCompleted)
        {
            await transport.CloseAsync(open.Session, open.Transaction).ConfigureAwait(false);
        }
        else
        {
            transport.Abandon(open.Session, open.Transaction, _call, open.Request);
        }
    }

    private async Task<bool> CommitAsync()
    {
        await open.Transaction.CommitAsync().ConfigureAwait(false);
        return true;
    }

    private Task<T> WaitAsync<T>(Task<T> call, CancellationToken cancellationToken)
    {
        _call = call;
        return calls.WaitAsync(call, open.Time, cancellationToken);
    }
}
