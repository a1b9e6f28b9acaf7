using System.Text;
using GraphKb.Analysis.Stores;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.DataPackages.Reading;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>The embedded store and Neo4j give equal answers to the same GraphQL queries, character by character.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class SameAnswersTests(Neo4jServer server)
{
    private static readonly string[] Minerals = ["mineral:dy", "mineral:re"];
    private static readonly string[] SeedMinerals = ["mineral:rare-earths", "mineral:dysprosium"];
    private static readonly ApiLimits Patient = new() { Time = TimeSpan.FromMinutes(2) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(11)]
    [InlineData(222)]
    [InlineData(3_333)]
    [InlineData(44_444)]
    [InlineData(555_555)]
    [InlineData(666_666)]
    public async Task Random_packages(int seed)
    {
        var package = new RandomPackage(seed).Make();
        var documents = RandomPackage.Days.SelectMany(day => Minerals.SelectMany(mineral =>
            new EveryFieldQueries(mineral, package.Sites[0].Id, "alliance:pax", "CHN", IsoDate.Format(day)).Create()));

        await CompareAsync(package, documents.Distinct());
    }

    [Fact]
    public async Task The_seed()
    {
        var package = PackageReader.Read(Path.Combine(Repository.Root, "seed"), null, Stop).Package!;
        var documents = SeedMinerals.SelectMany(mineral =>
            new EveryFieldQueries(mineral, package.Sites[0].Id, package.Alliances[0].Id, "CHN", "2026-11-23").Create());

        await CompareAsync(package, documents.Distinct());
    }

    [Fact]
    public async Task An_export_from_one_store_into_the_other_and_back_loses_nothing()
    {
        var package = new RandomPackage(77).Make();
        await using var neo4j = await server.OpenAsync();
        await neo4j.ImportAsync(package, null, Stop);
        await using var embedded = EmbeddedStore.InMemory(await neo4j.ExportAsync(Stop));
        await neo4j.ImportAsync(TinyChain.Package, null, Stop);
        await neo4j.ImportAsync(await embedded.ExportAsync(Stop), null, Stop);

        Assert.Equal(ContentVersion.Compute(package), ContentVersion.Compute(await neo4j.ExportAsync(Stop)));
    }

    private async Task CompareAsync(DataPackage package, IEnumerable<string> documents)
    {
        await using var neo4j = await server.OpenAsync();
        await neo4j.ImportAsync(package, null, Stop);
        await using var embedded = EmbeddedStore.InMemory(package);
        using var expecting = new GraphQlExecutor(embedded, Patient, TimeProvider.System);
        using var asking = new GraphQlExecutor(neo4j, Patient, TimeProvider.System);
        foreach (var document in documents)
        {
            var question = new GraphQlRequest(document, null, null);
            var expected = await expecting.ExecuteAsync(question, GraphQlTransport.Post, Stop);
            var answer = await asking.ExecuteAsync(question, GraphQlTransport.Post, Stop);

            Assert.DoesNotContain("VALIDATION_FAILED", Encoding.UTF8.GetString(expected.Json), StringComparison.Ordinal);
            Assert.DoesNotContain("INTERNAL", Encoding.UTF8.GetString(expected.Json), StringComparison.Ordinal);
            var json = Encoding.UTF8.GetString(answer.Json);
            Assert.False(json.Contains("STORE_", StringComparison.Ordinal), json);
            Assert.Equal(document + Encoding.UTF8.GetString(expected.Json), document + json);
        }
    }
}
