using System.Net.Http.Headers;

namespace GraphKb.Store.Neo4j.Connection.Http;

/// <summary>The transactional HTTP endpoint: several statements per request; rows are read while they arrive.</summary>
internal sealed class TransactionalEndpoint(Neo4jHttpClient client, Neo4jOptions options, Version version, string path) : IHttpEndpoint
{
    public Version Version => version;

    public Task ReadAsync(
        IReadOnlyList<Statement> statements, TimeSpan time, Action<int, object?[]> onRow, CancellationToken cancellationToken) =>
        PostAsync($"{path}/commit", new Access("READ", time), statements, onRow, cancellationToken);

    public async Task<ITransportTransaction> BeginAsync(bool writes, CancellationToken cancellationToken)
    {
        var access = writes ? new Access("WRITE", options.WriteTime) : new Access("READ", options.ReadTime);
        var end = await PostAsync(path, access, [], IgnoreRow, cancellationToken).ConfigureAwait(false);
        return end.Commit?.Split('/') is [.., var id, "commit"]
            ? new Transaction(this, $"{path}/{id}", access)
            : throw client.Errors.Unreadable();
    }

    private static void IgnoreRow(int statementIndex, object?[] row)
    {
    }

    private async Task<ResultEnd> PostAsync(
        string target,
        Access access,
        IReadOnlyList<Statement> statements,
        Action<int, object?[]> onRow,
        CancellationToken cancellationToken)
    {
        var content = new ReadOnlyMemoryContent(CreateBody(statements));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, client.GetUri(target)) { Content = content };
        request.Headers.Add("access-mode", access.Mode);
        request.Headers.Add("X-Stream", "true");
        var end = await client.SendAsync(
            request, access.Time, (response, body, stop) => ReadAsync(response, body, onRow, stop), cancellationToken)
            .ConfigureAwait(false);
        return end.Code is null ? end : throw client.Errors.FromCode(end.Code, end.Message ?? "");
    }

    private async Task<ResultEnd> ReadAsync(
        HttpResponseMessage response, Stream body, Action<int, object?[]> onRow, CancellationToken stop)
    {
        if (!response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType != "application/json")
        {
            throw client.Errors.FromUnexplainedStatus(response.StatusCode);
        }

        var end = await new ResultReader(onRow).ReadAsync(body, stop).ConfigureAwait(false);
        return response.IsSuccessStatusCode || end.Code is not null
            ? end
            : throw client.Errors.FromUnexplainedStatus(response.StatusCode);
    }

    private static ReadOnlyMemory<byte> CreateBody(IReadOnlyList<Statement> statements) => JsonValues.CreateBody(writer =>
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

    private Task RollBackAsync(string target) =>
        client.RollBackAsync(new HttpRequestMessage(HttpMethod.Delete, client.GetUri(target)));

    private readonly record struct Access(string Mode, TimeSpan Time);

    private sealed class Transaction(TransactionalEndpoint endpoint, string target, Access access) : ITransportTransaction
    {
        private bool _isCommitted;

        public Task RunAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken) =>
            endpoint.PostAsync(target, access, statements, onRow, cancellationToken);

        public Task KeepAliveAsync(CancellationToken cancellationToken) => RunAsync([], IgnoreRow, cancellationToken);

        public async Task CommitAsync(CancellationToken cancellationToken)
        {
            await endpoint.PostAsync($"{target}/commit", access, [], IgnoreRow, cancellationToken).ConfigureAwait(false);
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
