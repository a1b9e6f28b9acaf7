using GraphKb.Analysis.Errors;
using Neo4j.Driver;

namespace GraphKb.Store.Neo4j.Transport;

/// <summary>The way over the official driver (bolt and neo4j addresses). Compiled only with <c>-p:Neo4jDriver=true</c>.</summary>
internal sealed class DriverTransport(Neo4jOptions options) : ITransport
{
    private readonly Failures _failures = new(options);
    private readonly IDriver _driver = GraphDatabase.Driver(
        options.Uri, AuthTokens.Basic(options.User, options.Password), config => config.WithConnectionTimeout(TimeSpan.FromSeconds(5)));

    public async ValueTask<Version> GetVersionAsync(CancellationToken cancellationToken)
    {
        try
        {
            var server = await _driver.GetServerInfoAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            return Versions.Read(server.Agent[(server.Agent.IndexOf('/', StringComparison.Ordinal) + 1)..]) ?? throw _failures.Unreadable();
        }
        catch (Neo4jException wrong)
        {
            throw Told(wrong);
        }
    }

    public async Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
    {
        await using var transaction = await OpenAsync(AccessMode.Read, options.ReadTime, cancellationToken).ConfigureAwait(false);
        await transaction.RunAsync(statements, onRow, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task<ITransportTransaction> BeginAsync(CancellationToken cancellationToken) => OpenAsync(AccessMode.Write, options.WriteTime, cancellationToken);

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private async Task<ITransportTransaction> OpenAsync(AccessMode access, TimeSpan time, CancellationToken cancellationToken)
    {
        var session = _driver.AsyncSession(config => config.WithDatabase(options.Database).WithDefaultAccessMode(access));
        try
        {
            var transaction = await session.BeginTransactionAsync(config => config.WithTimeout(time)).WaitAsync(cancellationToken).ConfigureAwait(false);
            return new Transaction(this, session, transaction);
        }
        catch (Exception wrong)
        {
            await session.DisposeAsync().ConfigureAwait(false);
            if (wrong is Neo4jException told)
            {
                throw Told(told);
            }

            throw;
        }
    }

    private KnowledgeException Told(Neo4jException wrong) => wrong is ServiceUnavailableException or SessionExpiredException
        ? _failures.Unavailable(wrong)
        : _failures.OfCode(wrong.Code ?? "", wrong.Message);

    private sealed class Transaction(DriverTransport transport, IAsyncSession session, IAsyncTransaction transaction) : ITransportTransaction
    {
        public async Task RunAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
        {
            try
            {
                for (var number = 0; number < statements.Count; number++)
                {
                    var parameters = statements[number].Parameters.ToDictionary(pair => pair.Key, pair => pair.Value!);
                    var cursor = await transaction.RunAsync(statements[number].Text, parameters).WaitAsync(cancellationToken).ConfigureAwait(false);
                    var columns = await cursor.KeysAsync().ConfigureAwait(false);
                    while (await cursor.FetchAsync().WaitAsync(cancellationToken).ConfigureAwait(false))
                    {
                        onRow(number, [.. columns.Select(column => Plain(cursor.Current[column]))]);
                    }
                }
            }
            catch (Neo4jException wrong)
            {
                throw transport.Told(wrong);
            }
        }

        public Task KeepAliveAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task CommitAsync(CancellationToken cancellationToken)
        {
            try
            {
                await transaction.CommitAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Neo4jException wrong)
            {
                throw transport.Told(wrong);
            }
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                await transaction.DisposeAsync().ConfigureAwait(false);
                await session.DisposeAsync().ConfigureAwait(false);
            }
            catch (Neo4jException)
            {
                // The server rolls back by itself what it cannot be told of.
            }
        }

        private static object? Plain(object? value) => value switch
        {
            IReadOnlyDictionary<string, object> map => map.ToDictionary(pair => pair.Key, pair => Plain(pair.Value), StringComparer.Ordinal),
            IDictionary<string, object> map => map.ToDictionary(pair => pair.Key, pair => Plain(pair.Value), StringComparer.Ordinal),
            IEnumerable<object> list => list.Select(Plain).ToArray(),
            _ => value,
        };
    }
}
