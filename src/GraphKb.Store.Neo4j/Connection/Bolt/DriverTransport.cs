using GraphKb.Analysis.Errors;
using Neo4j.Driver;

namespace GraphKb.Store.Neo4j.Connection.Bolt;

/// <summary>
/// Runs statements over the official driver, for <c>bolt://</c> and <c>neo4j://</c> addresses. Compiled only with
/// <c>-p:Neo4jDriver=true</c>.
/// </summary>
internal sealed class DriverTransport(Neo4jOptions options) : ITransport
{
    private readonly Neo4jErrors _errors = new(options);
    private readonly IDriver _driver = GraphDatabase.Driver(
        options.Uri, AuthTokens.Basic(options.User, options.Password), config => config.WithConnectionTimeout(TimeSpan.FromSeconds(5)));

    public async ValueTask<Version> GetVersionAsync(CancellationToken cancellationToken)
    {
        try
        {
            var server = await _driver.GetServerInfoAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            var number = server.Agent[(server.Agent.IndexOf('/', StringComparison.Ordinal) + 1)..];
            return ServerVersion.Parse(number) ?? throw _errors.Unreadable();
        }
        catch (Neo4jException exception)
        {
            throw Translate(exception);
        }
    }

    public async Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
    {
        await using var transaction = await OpenAsync(AccessMode.Read, options.ReadTime, cancellationToken).ConfigureAwait(false);
        await transaction.RunAsync(statements, onRow, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task<ITransportTransaction> BeginAsync(CancellationToken cancellationToken) =>
        OpenAsync(AccessMode.Write, options.WriteTime, cancellationToken);

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private async Task<ITransportTransaction> OpenAsync(AccessMode access, TimeSpan time, CancellationToken cancellationToken)
    {
        var session = _driver.AsyncSession(config => config.WithDatabase(options.Database).WithDefaultAccessMode(access));
        try
        {
            var transaction = await session.BeginTransactionAsync(config => config.WithTimeout(time))
                .WaitAsync(cancellationToken).ConfigureAwait(false);
            return new Transaction(this, session, transaction);
        }
        catch (Exception exception)
        {
            await session.DisposeAsync().ConfigureAwait(false);
            if (exception is Neo4jException failure)
            {
                throw Translate(failure);
            }

            throw;
        }
    }

    private KnowledgeException Translate(Neo4jException exception) => exception is ServiceUnavailableException or SessionExpiredException
        ? _errors.Unavailable(exception)
        : _errors.FromCode(exception.Code ?? "", exception.Message);

    private sealed class Transaction(DriverTransport transport, IAsyncSession session, IAsyncTransaction transaction)
        : ITransportTransaction
    {
        public async Task RunAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
        {
            try
            {
                for (var statementIndex = 0; statementIndex < statements.Count; statementIndex++)
                {
                    var statement = statements[statementIndex];
                    var parameters = statement.Parameters.ToDictionary(pair => pair.Key, pair => pair.Value!);
                    var cursor = await transaction.RunAsync(statement.Text, parameters).WaitAsync(cancellationToken).ConfigureAwait(false);
                    var columns = await cursor.KeysAsync().ConfigureAwait(false);
                    while (await cursor.FetchAsync().WaitAsync(cancellationToken).ConfigureAwait(false))
                    {
                        onRow(statementIndex, [.. columns.Select(column => ToPlainValue(cursor.Current[column]))]);
                    }
                }
            }
            catch (Neo4jException exception)
            {
                throw transport.Translate(exception);
            }
        }

        // The driver keeps the connection of a transaction alive.
        public Task KeepAliveAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task CommitAsync(CancellationToken cancellationToken)
        {
            try
            {
                await transaction.CommitAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Neo4jException exception)
            {
                throw transport.Translate(exception);
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
                // The server rolls back by itself when the connection is closed.
            }
        }

        private static object? ToPlainValue(object? value) => value switch
        {
            IReadOnlyDictionary<string, object> map => ToPlainMap(map),
            IDictionary<string, object> map => ToPlainMap(map),
            IEnumerable<object> list => list.Select(ToPlainValue).ToArray(),
            _ => value,
        };

        private static Dictionary<string, object?> ToPlainMap(IEnumerable<KeyValuePair<string, object>> map) =>
            map.ToDictionary(pair => pair.Key, pair => ToPlainValue(pair.Value), StringComparer.Ordinal);
    }
}
