using System.Text;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Store.Neo4j;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>
/// How many requests to the server a question takes on the seed: one for the version, and one for each level of the query that reads
/// something, however wide it is. A question that needs a network also reads that, once for a mineral and a day. A question about what is
/// at hand takes the one for the version.
/// </summary>
[Collection(nameof(Neo4jServer))]
public sealed class RoundTripTests(Neo4jServer server)
{
    private static readonly (int RoundTrips, string Query)[] Questions =
    [
        (1, "{ dataset { version entities facts } }"),
        (4, "{ sites(first: 50) { nodes { id name control { country { code } } } } }"),
        (4, "{ companies(first: 50) { nodes { id control { country { code } because { owner { ... on Company { name } } } } } } }"),
        (3, "{ companies(first: 50) { totalCount nodes { sites(first: 3) { totalCount nodes { id } } } } }"),
        (4, "{ sites(first: 100) { nodes { id suppliers { from { id name } } customers { to { id } } capacities { tonnes } } } }"),
        (3, "{ site(id: \"site:lynas-malaysia-separation\") { name country { name } operator { name } "
            + "owners { owner { ... on Company { name } } } } }"),
        (4, "{ mineral(id: \"mineral:dysprosium\") { name statistics { tonnes country { name } sources { title } } } }"),
        (3, "{ minerals(first: 50) { nodes { id children { id } concentration(stage: REFINING) { hhi } } } }"),
        (4, "{ minerals(first: 20) { nodes { sites(first: 2) { nodes { id } } trades(first: 2) { nodes { id } } } } }"),
        (3, "{ search(text: \"lynas\", first: 10) { nodes { __typename } totalCount } }"),
        (5, "{ chains(mineral: \"mineral:dysprosium\", to: { countries: [\"KOR\"] }, first: 20) "
            + "{ nodes { sites { name country { code } } supplies { tonnes sources { title } } bottleneck } } }"),
        (4, "{ exposure(mineral: \"mineral:dysprosium\", of: { countries: [\"KOR\"] }, to: { controlledBy: [\"CHN\"] }) "
            + "{ atLeast atMost drivers(first: 5) { supply { id from { name } } } } }"),
        (4, "{ chokepoints(mineral: \"mineral:dysprosium\", first: 10) { nodes { site { id name } } } }"),
        (3, "{ concentration(mineral: \"mineral:dysprosium\", stage: REFINING) { hhi shares { country { name } share } } }"),
        (4, "{ country(code: \"CHN\") { name memberships { alliance { name } } sites(first: 20) { nodes { name } } measures { name } } }"),
        (4, "{ alliances(first: 20) { nodes { name members { country { code } } } } }"),
        (3, "{ measures(first: 20) { nodes { name issuer { name } targets { code } minerals { name } sources { title } } } }"),
        (4, "{ supplies(first: 50, orderBy: TONNES) { totalCount nodes { id from { name country { name } } to { name } } } }"),
        (4, "{ sources(first: 20) { nodes { title facts(first: 3) { totalCount nodes { id } } } } }"),
        (2, "{ nodes(ids: [\"site:lynas-malaysia-separation\", \"country:CHN\", \"mineral:dysprosium\"]) { __typename id } }"),
    ];

    /// <summary>The questions.</summary>
    public static IEnumerable<string> Queries => Questions.Select(question => question.Query);

    private static readonly ApiLimits Patient = new() { Time = TimeSpan.FromMinutes(2) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_level_of_a_question_takes_one_round_trip_and_what_is_at_hand_none()
    {
        await using var embedded = Repository.CreateSeedStore();
        await using var importing = await server.OpenAsync();
        await importing.ImportAsync(await embedded.ExportAsync(Stop), null, Stop);
        using var expecting = new GraphQlExecutor(embedded, Patient, TimeProvider.System);
        foreach (var (roundTrips, query) in Questions)
        {
            var options = await server.OptionsAsync();
            var transport = new CountingTransport(TransportFactory.Create(options));
            await using var store = new Neo4jStore(transport, options, TimeProvider.System);
            using var asking = new GraphQlExecutor(store, Patient, TimeProvider.System);
            await store.OpenReaderAsync(Stop);

            transport.Reset();
            var first = await AskAsync(asking, query);
            Assert.Equal((roundTrips, 1, query), (transport.Reads, transport.Looks, query));
            transport.Reset();
            var second = await AskAsync(asking, query);

            Assert.DoesNotContain("errors", first, StringComparison.Ordinal);
            Assert.Equal(await AskAsync(expecting, query), first);
            Assert.Equal(first, second);
            Assert.Equal((1, 1, query), (transport.Reads, transport.Looks, query));
        }
    }

    private static async Task<string> AskAsync(GraphQlExecutor executor, string query) => Encoding.UTF8.GetString(
        (await executor.ExecuteAsync(new GraphQlRequest(query, null, null), GraphQlTransport.Post, Stop)).Json);
}
