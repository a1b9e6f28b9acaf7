using System.Collections.Concurrent;
using Neo4j.Driver;

namespace GraphKb.Store.Tests.DriverApi;

/// <summary>A driver whose server a test plays, with a pool of connections.</summary>
/// <param name="connections">The size of the pool.</param>
internal sealed class FakeDriver(int connections) : IDriver
{
    private readonly SemaphoreSlim _pool = new(connections);
    private int _openSessions;

    /// <summary>Answers a statement with rows; the first row has the names of the columns.</summary>
    public Func<string, IDictionary<string, object>, Task<object?[][]>> OnRun { get; set; } = (_, _) => Task.FromResult<object?[][]>([[]]);

    /// <summary>Fails or delays the begin of a transaction.</summary>
    public Func<Task> OnBegin { get; set; } = () => Task.CompletedTask;

    /// <summary>Fails or delays a commit.</summary>
    public Func<Task> OnCommit { get; set; } = () => Task.CompletedTask;

    /// <summary>Fails or delays the end of a transaction.</summary>
    public Func<Task> OnClose { get; set; } = () => Task.CompletedTask;

    /// <summary>The agent of the server.</summary>
    public Func<Task<string>> OnServerInfo { get; set; } = () => Task.FromResult("Neo4j/5.26.0");

    public ConcurrentQueue<SessionConfigBuilder> Sessions { get; } = new();

    public ConcurrentQueue<TransactionConfigBuilder> Transactions { get; } = new();

    public int OpenSessions => _openSessions;

    public int FreeConnections => _pool.CurrentCount;

    public bool IsDisposed { get; private set; }

    /// <summary>Makes this the driver that the transport creates next.</summary>
    public void Use() => GraphDatabase.Creating.Value = (_, _) => this;

    public IAsyncSession AsyncSession(Action<SessionConfigBuilder> action)
    {
        var config = new SessionConfigBuilder();
        action(config);
        Sessions.Enqueue(config);
        Interlocked.Increment(ref _openSessions);
        return new Session(this);
    }

    public async Task<IServerInfo> GetServerInfoAsync() => new ServerInfo(await OnServerInfo());

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }

    public void Dispose() => IsDisposed = true;

    private sealed record ServerInfo(string Agent) : IServerInfo;

    private sealed class Session(FakeDriver driver) : IAsyncSession
    {
        public async Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder> action)
        {
            await driver._pool.WaitAsync();
            try
            {
                await driver.OnBegin();
            }
            catch
            {
                driver._pool.Release();
                throw;
            }

            var config = new TransactionConfigBuilder();
            action(config);
            driver.Transactions.Enqueue(config);
            return new Transaction(driver);
        }

        public Task<IResultCursor> RunAsync(string query, object parameters) => throw new NotSupportedException();

        public Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters) => throw new NotSupportedException();

        public ValueTask DisposeAsync()
        {
            Interlocked.Decrement(ref driver._openSessions);
            return ValueTask.CompletedTask;
        }

        public void Dispose() => throw new NotSupportedException();
    }

    private sealed class Transaction(FakeDriver driver) : IAsyncTransaction
    {
        public Task<IResultCursor> RunAsync(string query, object parameters) => throw new NotSupportedException();

        public async Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters) =>
            new Cursor(await driver.OnRun(query, parameters));

        public Task CommitAsync() => driver.OnCommit();

        public async ValueTask DisposeAsync()
        {
            try
            {
                await driver.OnClose();
            }
            finally
            {
                driver._pool.Release();
            }
        }

        public void Dispose() => throw new NotSupportedException();
    }

    private sealed class Cursor(object?[][] rows) : IResultCursor
    {
        private int _rowIndex;

        public IRecord Current => new Record(rows[0], rows[_rowIndex]);

        public Task<string[]> KeysAsync() => Task.FromResult(Array.ConvertAll(rows[0], column => (string)column!));

        public Task<bool> FetchAsync() => Task.FromResult(++_rowIndex < rows.Length);
    }

    private sealed class Record(object?[] columns, object?[] row) : IRecord
    {
        public object this[string key] => row[Array.IndexOf(columns, key)]!;
    }
}
