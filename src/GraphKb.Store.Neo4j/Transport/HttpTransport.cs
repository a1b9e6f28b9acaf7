using System.Text.Json;

namespace GraphKb.Store.Neo4j.Transport;

/// <summary>
/// The way over HTTP. What the server offers is found out at the first use: the transactional endpoint under
/// <c>db/data/transaction</c> (3.x) or <c>db/{name}/tx</c> (4 and later), else the Query API (<c>db/{name}/query/v2</c>). Only the paths
/// of what the server says are used, never its host: it may stand behind another name.
/// </summary>
internal sealed class HttpTransport(Neo4jOptions options) : ITransport
{
    private static readonly TimeSpan DiscoveryTime = TimeSpan.FromSeconds(10);
    private readonly HttpWire _wire = new(options);
    private readonly SemaphoreSlim _finding = new(1, 1);
    private volatile IHttpEndpoint? _endpoint;

    public async ValueTask<Version> GetVersionAsync(CancellationToken cancellationToken) =>
        (await EndpointAsync(cancellationToken).ConfigureAwait(false)).Version;

    public async Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
    {
        var endpoint = await EndpointAsync(cancellationToken).ConfigureAwait(false);
        if (!statements.Any(statement => statement.MayTakeLong))
        {
            await endpoint.ReadAsync(statements, onRow, cancellationToken).ConfigureAwait(false);
            return;
        }

        await using var transaction = await endpoint.BeginAsync(writes: false, cancellationToken).ConfigureAwait(false);
        await transaction.RunAsync(statements, onRow, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<ITransportTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        var endpoint = await EndpointAsync(cancellationToken).ConfigureAwait(false);
        return await endpoint.BeginAsync(writes: true, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync()
    {
        _finding.Dispose();
        _wire.Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<IHttpEndpoint> EndpointAsync(CancellationToken cancellationToken)
    {
        if (_endpoint is { } known)
        {
            return known;
        }

        await _finding.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _endpoint ??= await FindAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _finding.Release();
        }
    }

    private async Task<IHttpEndpoint> FindAsync(CancellationToken cancellationToken)
    {
        using var root = await GetAsync("/", cancellationToken).ConfigureAwait(false);
        var name = Uri.EscapeDataString(options.Database);
        if (Text(root, "data") is { } data)
        {
            using var old = await GetAsync(PathOf(data, name), cancellationToken).ConfigureAwait(false);
            return new TransactionalEndpoint(_wire, options, VersionOf(old), PathOf(Text(old, "transaction") ?? throw _wire.Failures.Unreadable(), name));
        }

        if (Text(root, "transaction") is { } transaction)
        {
            return new TransactionalEndpoint(_wire, options, VersionOf(root), PathOf(transaction, name));
        }

        return new QueryEndpoint(_wire, options, VersionOf(root), PathOf(Text(root, "query") ?? "/db/{databaseName}/query/v2", name));
    }

    private async Task<JsonDocument> GetAsync(string path, CancellationToken cancellationToken) => await _wire.AskAsync(
        new HttpRequestMessage(HttpMethod.Get, _wire.At(path)), DiscoveryTime, null, cancellationToken).ConfigureAwait(false);

    private static string PathOf(string address, string database)
    {
        var named = address.Replace("{databaseName}", database, StringComparison.Ordinal);
        return Uri.TryCreate(named, UriKind.Absolute, out var uri) && uri.Scheme != "file" ? uri.AbsolutePath : named;
    }

    private static string? Text(JsonDocument document, string name) => JsonValues.Text(document.RootElement, name);

    private Version VersionOf(JsonDocument document)
    {
        var text = Text(document, "neo4j_version") ?? throw _wire.Failures.Unreadable();
        return Versions.Read(text) ?? throw _wire.Failures.Unreadable();
    }
}
