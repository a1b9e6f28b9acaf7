using GraphKb.Analysis.Errors;
using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>The HTTP API is chosen by the root of the server. No real server is needed.</summary>
public sealed class DiscoveryTests
{
    private const string OldRoot = """{"data":"http://inside:7474/db/data/","bolt":"bolt://inside:7687"}""";
    private const string OldData = """{"transaction":"http://inside:7474/db/data/transaction","neo4j_version":"3.5.35"}""";
    private const string Root44 = """{"transaction":"http://inside:7474/db/{databaseName}/tx","neo4j_version":"4.4.42"}""";
    private const string Root526 = """
        {"query":"http://inside/db/{databaseName}/query/v2","transaction":"http://inside/db/{databaseName}/tx","neo4j_version":"5.26.12"}
        """;

    private const string AuraRoot = """{"query":"https://inside/db/{databaseName}/query/v2","neo4j_version":"5.27-aura"}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("3.5.35", OldRoot, "/db/data/transaction/commit")]
    [InlineData("4.4.42", Root44, "/db/a%20b/tx/commit")]
    [InlineData("5.26.12", Root526, "/db/a%20b/tx/commit")]
    [InlineData("5.27", AuraRoot, "/db/a%20b/query/v2")]
    public async Task The_path_is_that_of_the_root_and_the_host_is_that_of_the_options(string version, string root, string path)
    {
        var requested = "";
        using var server = new FakeServer((request, _) =>
        {
            requested = request.Url!.AbsolutePath;
            return (200, requested == "/" ? root
                : requested == "/db/data/" ? OldData
                : """{"results":[],"errors":[],"data":{"values":[]}}""");
        });
        await using var transport = TransportFactory.Create(server.Options with { Database = "a b" });

        await transport.ReadAsync([Statement.From("RETURN 1")], (_, _) => { }, Stop);

        Assert.Equal(path, requested);
        Assert.StartsWith((await transport.GetVersionAsync(Stop)).ToString(), version, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":7}""")]
    [InlineData("""{"data":"no address","neo4j_version":"3.1.1"}""")]
    [InlineData("""{"transaction":7,"neo4j_version":7}""")]
    [InlineData("""{"transaction":"/db/{databaseName}/tx"}""")]
    [InlineData("""{"transaction":"/db/{databaseName}/tx","neo4j_version":"soon"}""")]
    [InlineData("[]")]
    [InlineData("7")]
    public async Task A_root_that_names_no_API_or_version_is_unreadable(string root)
    {
        using var server = new FakeServer((_, _) => (200, root));
        await using var transport = TransportFactory.Create(server.Options);

        Assert.Equal("STORE_UNREADABLE", (await Assert.ThrowsAsync<KnowledgeException>(() => transport.BeginAsync(Stop))).Code);
    }

    [Theory]
    [InlineData("{\"data\":\"//OTHER/db/data/\"}")]
    [InlineData("{\"data\":\"http://inside//OTHER/db/data/\"}")]
    [InlineData("{\"data\":\"\\\\\\\\OTHER/db/data/\"}")]
    [InlineData("{\"transaction\":\"//OTHER/db/{databaseName}/tx\",\"neo4j_version\":\"5.26.0\"}")]
    [InlineData("{\"transaction\":\"http://inside//OTHER/tx\",\"neo4j_version\":\"5.26.0\"}")]
    [InlineData("{\"transaction\":\"file://OTHER/tx\",\"neo4j_version\":\"5.26.0\"}")]
    [InlineData("{\"query\":\"//OTHER/db/{databaseName}/query/v2\",\"neo4j_version\":\"5.27\"}")]
    [InlineData("{\"query\":\"//[/query/v2\",\"neo4j_version\":\"5.27\"}")]
    public async Task A_root_that_names_another_server_does_not_send_the_password_there(string root)
    {
        var requested = 0;
        using var other = new FakeServer((_, _) =>
        {
            requested++;
            return (200, """{"results":[],"errors":[],"data":{"values":[]}}""");
        });
        using var server = new FakeServer((_, _) => (200, root.Replace("OTHER", other.Uri.Authority, StringComparison.Ordinal)));
        await using var transport = TransportFactory.Create(server.Options);

        Task ReadAsync() => transport.ReadAsync([Statement.From("RETURN 1")], (_, _) => { }, Stop);
        Assert.Equal("STORE_UNREADABLE", (await Assert.ThrowsAsync<KnowledgeException>(ReadAsync)).Code);
        Assert.Equal(0, requested);
    }
}
