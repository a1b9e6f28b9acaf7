using System.Text;
using System.Text.Json;
using GraphKb.Analysis.Stores;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>Cypher in the texts of clients and in the data is never executed, on the real server.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class InjectionTests(Neo4jServer server)
{
    private static readonly string[] Fields =
    [
        "site(id: $t) { id }",
        "node(id: $t) { id }",
        "country(code: $t) { id }",
        "company(id: $t) { id }",
        "alliance(id: $t) { id }",
        "mineral(id: $t) { id }",
        "search(text: $t) { totalCount nodes { __typename } }",
        "minerals(parent: $t) { totalCount }",
        "companies(country: $t) { totalCount }",
        "countries(alliance: $t) { totalCount }",
        "countries(after: $t) { totalCount nodes { id } }",
        "search(text: \"a\", after: $t) { totalCount nodes { __typename } }",
        "measures(issuer: $t) { totalCount }",
        "measures(target: $t) { totalCount }",
        "measures(mineral: $t) { totalCount }",
        "sites(mineral: $t) { totalCount }",
        "sites(where: { ids: [$t] }) { totalCount }",
        "sites(where: { countries: [$t], alliances: [$t], controlledBy: [$t], companies: [$t] }) { totalCount }",
        "chains(mineral: $t) { totalCount }",
        "chains(mineral: \"mineral:dy\", through: [{ ids: [$t] }]) { totalCount }",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("' OR 1=1 //")]
    [InlineData("site:a'}) DETACH DELETE n //")]
    [InlineData("`}) DETACH DELETE (n) RETURN `")]
    [InlineData("\"}) MATCH (n) DETACH DELETE n RETURN {x:\"")]
    [InlineData("\\'; MATCH (n) DETACH DELETE n; //")]
    [InlineData("\\u0027}) SET n.id = 1 //")]
    [InlineData("$ids")]
    [InlineData("{ids}")]
    [InlineData("*/ MATCH (n) DETACH DELETE n /*")]
    public async Task Cypher_in_an_argument_changes_nothing(string text)
    {
        var package = new RandomPackage(6).Make();
        await using var neo4j = await server.OpenAsync();
        await neo4j.ImportAsync(package, null, Stop);
        await using var embedded = EmbeddedStore.InMemory(package);
        using var expecting = new GraphQlExecutor(embedded, new ApiLimits(), TimeProvider.System);
        using var asking = new GraphQlExecutor(neo4j, new ApiLimits(), TimeProvider.System);
        var variables = JsonSerializer.SerializeToElement(new { t = text });
        foreach (var field in Fields)
        {
            var isId = field.Contains("(id:", StringComparison.Ordinal) || field.Contains("[$t]", StringComparison.Ordinal);
            var type = isId ? "ID!" : "String!";
            foreach (var declared in new[] { type, type == "ID!" ? "String!" : "ID!" })
            {
                var question = new GraphQlRequest($"query($t: {declared}) {{ {field} }}", null, variables);
                Assert.Equal(
                    field + Encoding.UTF8.GetString((await expecting.ExecuteAsync(question, GraphQlTransport.Post, Stop)).Json),
                    field + Encoding.UTF8.GetString((await asking.ExecuteAsync(question, GraphQlTransport.Post, Stop)).Json));
            }
        }

        Assert.Equal(ContentVersion.Compute(package), ContentVersion.Compute(await neo4j.ExportAsync(Stop)));
    }

    [Fact]
    public async Task Cypher_in_the_data_changes_nothing()
    {
        const string evil = "x'}) DETACH DELETE n // ` \" \\ $rows {rows}";
        var package = TinyChain.Package with
        {
            Sites = [.. TinyChain.Package.Sites.Select(site => site with { Name = evil, Note = evil })],
            Supplies = [.. TinyChain.Package.Supplies.Select(supply => supply with { Form = evil })],
        };
        await using var store = await server.OpenAsync();
        await store.ImportAsync(package, null, Stop);

        Assert.Equal(ContentVersion.Compute(package), ContentVersion.Compute(await store.ExportAsync(Stop)));
        var reader = await store.OpenReaderAsync(Stop);
        Assert.Equal(7, await reader.CountAsync(new SiteQuery(null, "mineral:nd", new DateOnly(2026, 1, 1)), Stop));
    }
}
