using GraphKb.Analysis.Stores;
using GraphKb.Store.Embedded;
using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>Searches on a server that says that it is 5.26: by the full-text index if it is there, else as on older servers.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class FullTextTests(Neo4jServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_become_a_query_of_the_index()
    {
        var queries = await SearchAsync(statement => statement.Text == Cypher.Load("read/full-text")
            ? Statement.From("RETURN 0 AS found")
            : ReplaceIndex(statement));

        Assert.Equal(["+min*", "+min*", "+site* +refinery*", "+site* +refinery*"], queries);
    }

    [Fact]
    public async Task A_database_without_the_index_is_searched_as_on_an_older_server() => Assert.Equal(
        [],
        await SearchAsync(statement => statement.Text == Cypher.Load("read/full-text")
            ? Statement.From("CALL no.such.procedure('graphkb_search', 'graphkb')") : statement));

    // Returns the queries of the index, after the answers were compared with those of the embedded store.
    private async Task<List<string>> SearchAsync(Func<Statement, Statement> replace)
    {
        var options = await server.OptionsAsync();
        await using var importing = await server.OpenAsync();
        await importing.ImportAsync(TinyChain.Package, null, Stop);
        var queries = new List<string>();
        var transport = new CurrentTransport(TransportFactory.Create(options), replace, queries);
        await using var store = new Neo4jStore(transport, options, TimeProvider.System);
        await using var embedded = EmbeddedStore.InMemory(TinyChain.Package);
        var (expecting, asking) = (await embedded.OpenReaderAsync(Stop), await store.OpenReaderAsync(Stop));
        foreach (var text in (string[])["min", "Site: refinery", " "])
        {
            Assert.Equal(await ListAsync(expecting, text), await ListAsync(asking, text));
            Assert.Equal(await expecting.CountSearchAsync(text, Stop), await asking.CountSearchAsync(text, Stop));
        }

        return queries;
    }

    private static async Task<IEnumerable<string>> ListAsync(IKnowledgeReader reader, string text) =>
        (await reader.SearchAsync(text, 0, 10, Stop)).Items.Select(entity => entity.Id);

    // The server of the tests has no such index: the words of the query are searched as before.
    private static Statement ReplaceIndex(Statement statement)
    {
        var (file, old) = statement.Text == Cypher.Load("read/search-full-text") ? ("read/search", true)
            : statement.Text == Cypher.Load("read/count-search-full-text") ? ("read/count-search", true) : ("", false);
        if (!old)
        {
            return statement;
        }

        var terms = ((string)statement.Parameters["query"]!).Split(' ').Select(word => " " + word.Trim('+', '*')).ToArray();
        Assert.Equal(terms, statement.Parameters["terms"]);
        var parameters = new Dictionary<string, object?>(statement.Parameters) { ["term"] = terms[0] };
        return statement with { Text = Cypher.Load(file), Parameters = parameters };
    }

    private sealed class CurrentTransport(ITransport inner, Func<Statement, Statement> replace, List<string> queries) : ITransport
    {
        public ValueTask<Version> GetVersionAsync(CancellationToken cancellationToken) => new(new Version(5, 26));

        public Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
        {
            queries.AddRange(statements.Select(statement => statement.Parameters.GetValueOrDefault("query")).OfType<string>());
            return inner.ReadAsync([.. statements.Select(replace)], onRow, cancellationToken);
        }

        public Task<ITransportTransaction> BeginAsync(CancellationToken cancellationToken) => inner.BeginAsync(cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
