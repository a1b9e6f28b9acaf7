using System.Net.Http.Headers;
using System.Text.Json;

namespace GraphKb.Store.Neo4j.Connection.Http;

/// <summary>
/// The Query API, version 2 (transactions since 5.23): one statement per request, answers in typed JSON. The request that begins a
/// transaction contains its time limit and the bookmarks; the first and the last statement of a read travel with its begin and its
/// commit. In Aura, later requests of a transaction name the cluster member that holds it (<c>neo4j-cluster-affinity</c>).
/// </summary>
internal sealed class QueryEndpoint(Neo4jHttpClient client, Neo4jOptions options, Version version, string path) : IHttpEndpoint
{
    private const string AffinityHeader = "neo4j-cluster-affinity";
    private readonly Bookmarks _bookmarks = new();

    public Version Version => version;

    public async Task ReadAsync(
        IReadOnlyList<Statement> statements, TimeSpan time, Action<int, object?[]> onRow, CancellationToken cancellationToken)
    {
        var access = CreateAccess(writes: false) with { Time = time };
        if (statements.Count == 1)
        {
            var body = CreateBody(statements[0], access);
            var answer = await PostAsync(new Target(path, null, access.Time), body, row => onRow(0, row), cancellationToken)
                .ConfigureAwait(false);
            RequireRows(answer.End);
            _bookmarks.Replace(access.Bookmarks, answer.End.Bookmarks);
            return;
        }

        await using var transaction = await BeginAsync(
            access, statements[0], row => onRow(0, row), cancellationToken).ConfigureAwait(false);
        for (var statementIndex = 1; statementIndex < statements.Count; statementIndex++)
        {
            var rowOf = statementIndex;
            await transaction.RunAsync(
                statements[statementIndex], row => onRow(rowOf, row), isLast: rowOf == statements.Count - 1, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    public async Task<ITransportTransaction> BeginAsync(bool writes, CancellationToken cancellationToken) =>
        await BeginAsync(CreateAccess(writes), null, static _ => { }, cancellationToken).ConfigureAwait(false);

    private async Task<Transaction> BeginAsync(
        Access access, Statement? first, Action<object?[]> onRow, CancellationToken cancellationToken)
    {
        var answer = await PostAsync(
            new Target($"{path}/tx", null, access.Time), CreateBody(first, access), onRow, cancellationToken).ConfigureAwait(false);
        var id = answer.End.TransactionId ?? throw client.Errors.Unreadable();
        if (first is not null)
        {
            RequireRows(answer.End);
        }

        return new Transaction(this, new Target($"{path}/tx/{id}", answer.Affinity, access.Time), access.Bookmarks);
    }

    private Access CreateAccess(bool writes) =>
        writes ? new("WRITE", options.WriteTime, _bookmarks.Current) : new("READ", options.ReadTime, _bookmarks.Current);

    private async Task<Answer> PostAsync(
        Target target, ReadOnlyMemory<byte> body, Action<object?[]> onRow, CancellationToken cancellationToken)
    {
        var request = CreateRequest(HttpMethod.Post, target);
        request.Content = new ReadOnlyMemoryContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var answer = await client.SendAsync(
            request, target.Time, (response, stream, stop) => ReadAsync(response, stream, onRow, stop), cancellationToken)
            .ConfigureAwait(false);
        return answer.End.Code is { } code ? throw client.Errors.FromCode(code, answer.End.Message ?? "") : answer;
    }

    private async Task<Answer> ReadAsync(
        HttpResponseMessage response, Stream body, Action<object?[]> onRow, CancellationToken cancellationToken)
    {
        var isTyped = response.Content.Headers.ContentType?.MediaType?.StartsWith(TypedJson.MediaType, StringComparison.Ordinal) is true;
        try
        {
            var reader = new QueryResultReader(isTyped ? TypedJson.ReadRow : JsonValues.ReadRow, onRow);
            var end = await reader.ReadAsync(body, cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode || end.Code is not null
                ? new Answer(end, response.Headers.TryGetValues(AffinityHeader, out var names) ? names.First() : null)
                : throw client.Errors.FromUnexplainedStatus(response.StatusCode);
        }
        catch (JsonException) when (!response.IsSuccessStatusCode)
        {
            throw client.Errors.FromUnexplainedStatus(response.StatusCode);
        }
    }

    private HttpRequestMessage CreateRequest(HttpMethod method, Target target)
    {
        var request = new HttpRequestMessage(method, client.GetUri(target.Path));
        request.Headers.Accept.ParseAdd(TypedJson.MediaType);
        request.Headers.Accept.ParseAdd("application/json;q=0.5");
        if (target.Affinity is not null)
        {
            request.Headers.Add(AffinityHeader, target.Affinity);
        }

        return request;
    }

    private Task RollBackAsync(Target target) => client.RollBackAsync(CreateRequest(HttpMethod.Delete, target));

    private void RequireRows(QueryEnd end)
    {
        if (!end.HasRows)
        {
            throw client.Errors.Unreadable();
        }
    }

    // Only the request that begins a transaction, or a statement outside one, may contain the access mode and what follows it.
    private static ReadOnlyMemory<byte> CreateBody(Statement? statement, Access? access) => JsonValues.CreateBody(writer =>
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
            writer.WriteString("accessMode", access.Mode);
            writer.WriteNumber("maxExecutionTime", (int)Math.Ceiling(access.Time.TotalSeconds));
            if (access.Bookmarks.Count > 0)
            {
                writer.WritePropertyName("bookmarks");
                JsonValues.Write(writer, access.Bookmarks);
            }
        }

        writer.WriteEndObject();
    });

    private sealed record Access(string Mode, TimeSpan Time, IReadOnlyList<string> Bookmarks);

    private sealed record Target(string Path, string? Affinity, TimeSpan Time);

    private readonly record struct Answer(QueryEnd End, string? Affinity);

    private sealed class Transaction(QueryEndpoint endpoint, Target target, IReadOnlyList<string> bookmarks) : ITransportTransaction
    {
        private bool _isCommitted;

        public async Task RunAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
        {
            for (var statementIndex = 0; statementIndex < statements.Count; statementIndex++)
            {
                var rowOf = statementIndex;
                await RunAsync(statements[statementIndex], row => onRow(rowOf, row), isLast: false, cancellationToken)
                    .ConfigureAwait(false);
            }
        }

        /// <summary>Runs a statement; the last one commits in the same request.</summary>
        public async Task RunAsync(Statement statement, Action<object?[]> onRow, bool isLast, CancellationToken cancellationToken)
        {
            var body = CreateBody(statement, null);
            endpoint.RequireRows(await PostAsync(body, isLast, onRow, cancellationToken).ConfigureAwait(false));
        }

        public Task KeepAliveAsync(CancellationToken cancellationToken) =>
            PostAsync(default, commits: false, static _ => { }, cancellationToken);

        public Task CommitAsync(CancellationToken cancellationToken) =>
            PostAsync(default, commits: true, static _ => { }, cancellationToken);

        public async ValueTask DisposeAsync()
        {
            if (!_isCommitted)
            {
                await endpoint.RollBackAsync(target).ConfigureAwait(false);
            }
        }

        private async Task<QueryEnd> PostAsync(
            ReadOnlyMemory<byte> body, bool commits, Action<object?[]> onRow, CancellationToken cancellationToken)
        {
            var there = commits ? target with { Path = $"{target.Path}/commit" } : target;
            var answer = await endpoint.PostAsync(there, body, onRow, cancellationToken).ConfigureAwait(false);
            if (commits)
            {
                _isCommitted = true;
                endpoint._bookmarks.Replace(bookmarks, answer.End.Bookmarks);
            }

            return answer.End;
        }
    }
}
