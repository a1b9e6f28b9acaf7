using System.Text.Json;
using GraphKb.Analysis.Errors;

namespace GraphKb.Store.Neo4j.Connection.Http;

/// <summary>
/// Runs statements over HTTP. The first use requests the root of the server and chooses an API: the transactional endpoint under
/// <c>db/data/transaction</c> (3.x) or <c>db/{name}/tx</c> (4 and later), or else the Query API (<c>db/{name}/query/v2</c>). Only the
/// paths of the response are used, never its host, because a proxy may give the server another name.
/// </summary>
internal sealed class HttpTransport(Neo4jOptions options) : ITransport
{
    private static readonly TimeSpan DiscoveryTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan QuickTime = TimeSpan.FromSeconds(1);
    private readonly Neo4jHttpClient _client = new(options);
    private readonly SemaphoreSlim _discovery = new(1, 1);
    private volatile IHttpEndpoint? _endpoint;

    public async ValueTask<Version> GetVersionAsync(CancellationToken cancellationToken) =>
        (await GetEndpointAsync(cancellationToken).ConfigureAwait(false)).Version;

    public async Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
    {
        var endpoint = await GetEndpointAsync(cancellationToken).ConfigureAwait(false);
        if (!statements.Any(statement => statement.MayTakeLong))
        {
            await endpoint.ReadAsync(statements, options.ReadTime, onRow, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (statements.Any(statement => statement.TakesLong)
            || !await TryReadAsync(endpoint, statements, onRow, cancellationToken).ConfigureAwait(false))
        {
            await ReadLongAsync(endpoint, statements, onRow, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<ITransportTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        var endpoint = await GetEndpointAsync(cancellationToken).ConfigureAwait(false);
        return await endpoint.BeginAsync(writes: true, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync()
    {
        _discovery.Dispose();
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    // Most searches end at once, so they are first tried in one request; it ends after a second even if nobody waits for it any more.
    private static async Task<bool> TryReadAsync(
        IHttpEndpoint endpoint, IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
    {
        var rows = new List<(int StatementIndex, object?[] Row)>();
        try
        {
            await endpoint.ReadAsync(statements, QuickTime, (statementIndex, row) => rows.Add((statementIndex, row)), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (KnowledgeException exception) when (exception.Code == "STORE_SLOW")
        {
            return false;
        }

        rows.ForEach(row => onRow(row.StatementIndex, row.Row));
        return true;
    }

    private static async Task ReadLongAsync(
        IHttpEndpoint endpoint, IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
    {
        await using var transaction = await endpoint.BeginAsync(writes: false, cancellationToken).ConfigureAwait(false);
        await transaction.RunAsync(statements, onRow, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<IHttpEndpoint> GetEndpointAsync(CancellationToken cancellationToken)
    {
        if (_endpoint is { } known)
        {
            return known;
        }

        await _discovery.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _endpoint ??= await DiscoverAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _discovery.Release();
        }
    }

    private async Task<IHttpEndpoint> DiscoverAsync(CancellationToken cancellationToken)
    {
        using var root = await GetAsync("/", cancellationToken).ConfigureAwait(false);
        var database = Uri.EscapeDataString(options.Database);
        if (Text(root, "data") is { } data)
        {
            using var details = await GetAsync(ToPath(data, database), cancellationToken).ConfigureAwait(false);
            var path = Text(details, "transaction") ?? throw _client.Errors.Unreadable();
            return new TransactionalEndpoint(_client, options, GetVersion(details), ToPath(path, database));
        }

        if (Text(root, "transaction") is { } transaction)
        {
            return new TransactionalEndpoint(_client, options, GetVersion(root), ToPath(transaction, database));
        }

        return new QueryEndpoint(
            _client, options, GetVersion(root), ToPath(Text(root, "query") ?? "/db/{databaseName}/query/v2", database));
    }

    private Task<JsonDocument> GetAsync(string path, CancellationToken cancellationToken) =>
        _client.GetAsync(path, DiscoveryTime, cancellationToken);

    private static string ToPath(string address, string database)
    {
        var named = address.Replace("{databaseName}", database, StringComparison.Ordinal);
        return Uri.TryCreate(named, UriKind.Absolute, out var uri) && uri.Scheme != "file" ? uri.AbsolutePath : named;
    }

    private static string? Text(JsonDocument document, string name) => JsonValues.FindText(document.RootElement, name);

    private Version GetVersion(JsonDocument document) =>
        (Text(document, "neo4j_version") is { } text ? ServerVersion.Parse(text) : null) ?? throw _client.Errors.Unreadable();
}
