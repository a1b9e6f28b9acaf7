using System.Net.Http.Headers;
using GraphKb.Analysis.Errors;

namespace GraphKb.Store.Neo4j.Transport;

/// <summary>The transactional endpoint: several statements a request, rows as they come.</summary>
internal sealed class TransactionalEndpoint(HttpWire wire, Neo4jOptions options, Version version, string path) : IHttpEndpoint
{
    public Version Version => version;

    public Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken) =>
        PostAsync($"{path}/commit", statements, "READ", onRow, options.ReadTime, cancellationToken);

    public async Task<ITransportTransaction> BeginAsync(bool writes, CancellationToken cancellationToken)
    {
        var (access, time) = writes ? ("WRITE", options.WriteTime) : ("READ", options.ReadTime);
        var end = await PostAsync(path, [], access, Nothing, time, cancellationToken).ConfigureAwait(false);
        return end.Commit?.Split('/') is [.., var id, "commit"] ? new Transaction(this, $"{path}/{id}", access, time) : throw wire.Failures.Unreadable();
    }

    private static void Nothing(int statement, object?[] row)
    {
    }

    private async Task<ResultEnd> PostAsync(
        string to, IReadOnlyList<Statement> statements, string access, Action<int, object?[]> onRow, TimeSpan time, CancellationToken cancellationToken)
    {
        var content = new ReadOnlyMemoryContent(Body(statements));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, wire.At(to)) { Content = content };
        request.Headers.Add("access-mode", access);
        request.Headers.Add("X-Stream", "true");
        var end = await wire.SendAsync(
            request, time,
            async (answer, body, stop) =>
            {
                if (!answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType != "application/json")
                {
                    throw wire.Failures.Unexplained(answer.StatusCode);
                }

                var read = await new ResultReader(onRow).ReadAsync(body, stop).ConfigureAwait(false);
                return answer.IsSuccessStatusCode || read.Code is not null ? read : throw wire.Failures.Unexplained(answer.StatusCode);
            },
            cancellationToken).ConfigureAwait(false);
        return end.Code is null ? end : throw wire.Failures.OfCode(end.Code, end.Message ?? "");
    }

    private static ReadOnlyMemory<byte> Body(IReadOnlyList<Statement> statements) => JsonValues.Body(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("statements");
        foreach (var statement in statements)
        {
            writer.WriteStartObject();
            writer.WriteString("statement", statement.Text);
            writer.WritePropertyName("parameters");
            JsonValues.Write(writer, statement.Parameters);
            writer.WriteStartArray("resultDataContents");
            writer.WriteStringValue("row");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private sealed class Transaction(TransactionalEndpoint endpoint, string at, string access, TimeSpan time) : ITransportTransaction
    {
        private bool _isOver;

        public Task RunAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken) =>
            endpoint.PostAsync(at, statements, access, onRow, time, cancellationToken);

        public Task KeepAliveAsync(CancellationToken cancellationToken) => RunAsync([], Nothing, cancellationToken);

        public async Task CommitAsync(CancellationToken cancellationToken)
        {
            await endpoint.PostAsync($"{at}/commit", [], access, Nothing, time, cancellationToken).ConfigureAwait(false);
            _isOver = true;
        }

        public async ValueTask DisposeAsync()
        {
            if (!_isOver)
            {
                await endpoint.RollBackAsync(at).ConfigureAwait(false);
            }
        }
    }

    // What cannot be told to the server it finds out by itself, when nobody speaks in the transaction any more.
    private async Task RollBackAsync(string at)
    {
        try
        {
            await wire.SendAsync(
                new HttpRequestMessage(HttpMethod.Delete, wire.At(at)), TimeSpan.FromSeconds(5), static (_, _, _) => Task.FromResult(true), CancellationToken.None)
                .ConfigureAwait(false);
        }
        catch (KnowledgeException)
        {
        }
    }
}
