using System.Net.Http.Headers;
using System.Text.Json;
using GraphKb.Analysis.Errors;

namespace GraphKb.Store.Neo4j.Connection.Http;

/// <summary>
/// The Query API, version 2: one statement per request. The request that begins a transaction contains its time limit. In Aura, later
/// requests of a transaction name the cluster member that holds it (<c>neo4j-cluster-affinity</c>).
/// </summary>
internal sealed class QueryEndpoint(Neo4jHttpClient client, Neo4jOptions options, Version version, string path) : IHttpEndpoint
{
    private const string AffinityHeader = "neo4j-cluster-affinity";

    public Version Version => version;

    public async Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
    {
        var target = new Target(path, null, options.ReadTime);
        for (var statementIndex = 0; statementIndex < statements.Count; statementIndex++)
        {
            var body = CreateBody(statements[statementIndex], "READ", options.ReadTime);
            using var response = await PostAsync(target, body, cancellationToken).ConfigureAwait(false);
            ReadRows(response.Document, statementIndex, onRow);
        }
    }

    public async Task<ITransportTransaction> BeginAsync(bool writes, CancellationToken cancellationToken)
    {
        var (access, time) = writes ? ("WRITE", options.WriteTime) : ("READ", options.ReadTime);
        var target = new Target($"{path}/tx", null, time);
        using var response = await PostAsync(target, CreateBody(null, access, time), cancellationToken).ConfigureAwait(false);
        var id = response.Document.RootElement.TryGetProperty("transaction", out var transaction)
            ? JsonValues.FindText(transaction, "id")
            : null;
        return new Transaction(this, new Target($"{path}/tx/{id ?? throw client.Errors.Unreadable()}", response.Affinity, time));
    }

    private void ReadRows(JsonDocument document, int statementIndex, Action<int, object?[]> onRow)
    {
        if (!document.RootElement.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("values", out var values) || values.ValueKind != JsonValueKind.Array)
        {
            throw client.Errors.Unreadable();
        }

        foreach (var row in values.EnumerateArray())
        {
            onRow(statementIndex, row.ValueKind == JsonValueKind.Array ? JsonValues.ReadArray(row) : throw client.Errors.Unreadable());
        }
    }

    private async Task<Response> PostAsync(Target target, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, client.GetUri(target.Path)) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        AddAffinity(request, target);
        string? affinity = null;
        var document = await client.SendForJsonAsync(
            request,
            target.Time,
            response => affinity = response.Headers.TryGetValues(AffinityHeader, out var names) ? names.First() : null,
            cancellationToken).ConfigureAwait(false);
        return new Response(document, affinity);
    }

    // Only the request that begins a transaction, or a statement outside one, may contain the access mode and the time limit.
    private static ReadOnlyMemory<byte> CreateBody(Statement? statement, string? access, TimeSpan time) => JsonValues.CreateBody(writer =>
    {
        writer.WriteStartObject();
        if (statement is not null)
        {
            writer.WriteString("statement", statement.Text);
            writer.WritePropertyName("parameters");
            JsonValues.Write(writer, statement.Parameters);
        }

        if (access is not null)
        {
            writer.WriteString("accessMode", access);
            writer.WriteNumber("maxExecutionTime", (int)Math.Ceiling(time.TotalSeconds));
        }

        writer.WriteEndObject();
    });

    private static void AddAffinity(HttpRequestMessage request, Target target)
    {
        if (target.Affinity is not null)
        {
            request.Headers.Add(AffinityHeader, target.Affinity);
        }
    }

    private async Task RollBackAsync(Target target)
    {
        var request = new HttpRequestMessage(HttpMethod.Delete, client.GetUri(target.Path));
        AddAffinity(request, target);
        try
        {
            await client.SendAsync(request, TimeSpan.FromSeconds(5), static (_, _, _) => Task.FromResult(true), CancellationToken.None)
                .ConfigureAwait(false);
        }
        catch (KnowledgeException)
        {
            // The server rolls back by itself after the idle timeout.
        }
    }

    private sealed record Target(string Path, string? Affinity, TimeSpan Time);

    private sealed record Response(JsonDocument Document, string? Affinity) : IDisposable
    {
        public void Dispose() => Document.Dispose();
    }

    private sealed class Transaction(QueryEndpoint endpoint, Target target) : ITransportTransaction
    {
        private bool _isCommitted;

        public async Task RunAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
        {
            for (var statementIndex = 0; statementIndex < statements.Count; statementIndex++)
            {
                var body = CreateBody(statements[statementIndex], null, target.Time);
                using var response = await endpoint.PostAsync(target, body, cancellationToken).ConfigureAwait(false);
                endpoint.ReadRows(response.Document, statementIndex, onRow);
            }
        }

        public async Task KeepAliveAsync(CancellationToken cancellationToken) =>
            (await endpoint.PostAsync(target, default, cancellationToken).ConfigureAwait(false)).Dispose();

        public async Task CommitAsync(CancellationToken cancellationToken)
        {
            var commit = target with { Path = $"{target.Path}/commit" };
            (await endpoint.PostAsync(commit, default, cancellationToken).ConfigureAwait(false)).Dispose();
            _isCommitted = true;
        }

        public async ValueTask DisposeAsync()
        {
            if (!_isCommitted)
            {
                await endpoint.RollBackAsync(target).ConfigureAwait(false);
            }
        }
    }
}
