using System.Net.Http.Headers;
using System.Text.Json;
using GraphKb.Analysis.Errors;

namespace GraphKb.Store.Neo4j.Transport;

/// <summary>
/// The Query API, version 2: one statement a request. How long it may take stands in the body that begins a transaction. In Aura the
/// requests of a transaction name the server that keeps it.
/// </summary>
internal sealed class QueryEndpoint(HttpWire wire, Neo4jOptions options, Version version, string path) : IHttpEndpoint
{
    private const string Affinity = "neo4j-cluster-affinity";

    public Version Version => version;

    public async Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
    {
        for (var number = 0; number < statements.Count; number++)
        {
            using var answer = await PostAsync(path, Body(statements[number], "READ", options.ReadTime), null, options.ReadTime, cancellationToken)
                .ConfigureAwait(false);
            Rows(answer.Document, number, onRow);
        }
    }

    public async Task<ITransportTransaction> BeginAsync(bool writes, CancellationToken cancellationToken)
    {
        var (access, time) = writes ? ("WRITE", options.WriteTime) : ("READ", options.ReadTime);
        using var begun = await PostAsync($"{path}/tx", Body(null, access, time), null, time, cancellationToken).ConfigureAwait(false);
        var id = begun.Document.RootElement.TryGetProperty("transaction", out var transaction) ? JsonValues.Text(transaction, "id") : null;
        return new Transaction(this, $"{path}/tx/{id ?? throw wire.Failures.Unreadable()}", begun.Keeper, time);
    }

    private void Rows(JsonDocument answer, int statement, Action<int, object?[]> onRow)
    {
        if (!answer.RootElement.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("values", out var values) || values.ValueKind != JsonValueKind.Array)
        {
            throw wire.Failures.Unreadable();
        }

        foreach (var row in values.EnumerateArray())
        {
            onRow(statement, row.ValueKind == JsonValueKind.Array ? JsonValues.ReadAll(row) : throw wire.Failures.Unreadable());
        }
    }

    private async Task<Answer> PostAsync(string to, ReadOnlyMemory<byte> body, string? keeper, TimeSpan time, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, wire.At(to)) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (keeper is not null)
        {
            request.Headers.Add(Affinity, keeper);
        }

        string? found = null;
        var document = await wire.AskAsync(request, time, answer => found = answer.Headers.TryGetValues(Affinity, out var names) ? names.First() : null, cancellationToken)
            .ConfigureAwait(false);
        return new Answer(document, found);
    }

    // Access and time are those of a whole transaction: a statement within one has neither.
    private static ReadOnlyMemory<byte> Body(Statement? statement, string? access, TimeSpan time) => JsonValues.Body(writer =>
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

    private sealed record Answer(JsonDocument Document, string? Keeper) : IDisposable
    {
        public void Dispose() => Document.Dispose();
    }

    private sealed class Transaction(QueryEndpoint endpoint, string at, string? keeper, TimeSpan time) : ITransportTransaction
    {
        private bool _isOver;

        public async Task RunAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
        {
            for (var number = 0; number < statements.Count; number++)
            {
                using var answer = await endpoint.PostAsync(at, Body(statements[number], null, time), keeper, time, cancellationToken).ConfigureAwait(false);
                endpoint.Rows(answer.Document, number, onRow);
            }
        }

        public async Task KeepAliveAsync(CancellationToken cancellationToken) =>
            (await endpoint.PostAsync(at, default, keeper, time, cancellationToken).ConfigureAwait(false)).Dispose();

        public async Task CommitAsync(CancellationToken cancellationToken)
        {
            (await endpoint.PostAsync($"{at}/commit", default, keeper, time, cancellationToken).ConfigureAwait(false)).Dispose();
            _isOver = true;
        }

        public async ValueTask DisposeAsync()
        {
            if (!_isOver)
            {
                await endpoint.RollBackAsync(at, keeper).ConfigureAwait(false);
            }
        }
    }

    // What cannot be told to the server it finds out by itself, when nobody speaks in the transaction any more.
    private async Task RollBackAsync(string at, string? keeper)
    {
        var request = new HttpRequestMessage(HttpMethod.Delete, wire.At(at));
        if (keeper is not null)
        {
            request.Headers.Add(Affinity, keeper);
        }

        try
        {
            await wire.SendAsync(request, TimeSpan.FromSeconds(5), static (_, _, _) => Task.FromResult(true), CancellationToken.None).ConfigureAwait(false);
        }
        catch (KnowledgeException)
        {
        }
    }
}
