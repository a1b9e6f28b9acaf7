using System.Text;
using GraphKb.Analysis.Stores;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphKb.Store.Tests.Contract;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>Layers in Neo4j, and the same answers over them as from the embedded store.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class Neo4jLayerTests(Neo4jServer server) : LayerContract
{
    [Fact]
    public async Task Both_stores_give_the_same_answers_over_two_layers()
    {
        await using var neo4j = await OpenAsync();
        var package = ReadLayers();
        await neo4j.ImportAsync(package, null, Stop);
        await using var embedded = EmbeddedStore.InMemory(package);
        using var expecting = new GraphQlExecutor(embedded, new ApiLimits(), TimeProvider.System);
        using var asking = new GraphQlExecutor(neo4j, new ApiLimits(), TimeProvider.System);
        foreach (var document in new EveryFieldQueries("mineral:re", "site:mill", "alliance:pact", "JPN", "2026-01-01").Create())
        {
            var request = new GraphQlRequest(document, null, null);
            var expected = Encoding.UTF8.GetString((await expecting.ExecuteAsync(request, GraphQlTransport.Post, Stop)).Json);

            Assert.DoesNotContain("VALIDATION_FAILED", expected, StringComparison.Ordinal);
            Assert.Equal(expected, Encoding.UTF8.GetString((await asking.ExecuteAsync(request, GraphQlTransport.Post, Stop)).Json));
        }
    }

    protected override async Task<IKnowledgeStore> OpenAsync()
    {
        var store = await server.OpenAsync();
        await store.ImportAsync(new DataPackage(), null, Stop);
        return store;
    }
}
