using System.Text;
using System.Text.Json;
using GraphKb.Api.Errors;
using GraphKb.Api.Requests;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Requests;

/// <summary>Which requests wait for a turn before they are executed, and until when they have it.</summary>
public sealed class HeavyTurnTests
{
    private const string Exposure = "exposure(mineral: \"mineral:re\", to: { countries: [\"CHN\"] })";

    [Theory]
    [InlineData("{ __typename }")]
    [InlineData("{ dataset { version entities facts } }")]
    [InlineData("{ minerals { nodes { id name parent { name } } } }")]
    [InlineData("{ sites { nodes { id name country { code } } } }")]
    [InlineData("{ sites(first: 500) { totalCount } }")]
    [InlineData("{ search(text: \"mine\") { nodes { ... on Site { name } ... on Company { name } } } }")]
    [InlineData("{ __type(name: \"Site\") { name fields { name } } }")]
    [InlineData("query($no: Boolean = false) { __typename " + Exposure + " @include(if: $no) { atLeast } }")]
    [InlineData("query($n: Int = 3) { sites(first: $n) { nodes { id name country { code name } operator { name } } } }")]
    [InlineData("query A { __typename } query B { " + Exposure + " { atLeast } }", "A")]
    public async Task A_request_that_costs_little_needs_no_turn(string query, string? operation = null) =>
        Assert.Equal(0, await CountTurnsAsync(query, operation));

    [Theory]
    [InlineData("{ " + Exposure + " { atLeast } }")]
    [InlineData("{ ...f } fragment f on Query { " + Exposure + " { atLeast } }")]
    [InlineData("{ node(id: \"mineral:re\") { ... on Mineral { exposure(to: { countries: [\"CHN\"] }) { atLeast } } } }")]
    [InlineData("{ node(id: \"mineral:re\") { ... on Entity { ...f } } } "
        + "fragment f on Mineral { exposure(to: { countries: [\"CHN\"] }) { atLeast } }")]
    [InlineData("{ minerals(first: 1) { edges { node { chokepoints { totalCount } } } } }")]
    [InlineData("{ sites(first: 500) { nodes { id name } } }")]
    [InlineData("{ sites(last: 500) { nodes { id name } } }")]
    [InlineData("query($n: Int = 500) { sites(first: $n) { nodes { id name } } }")]
    [InlineData("{ sites(first: 50) { nodes { customers { to { customers { id } } } } } }")]
    [InlineData("{ __schema { types { name fields { name args { name type { name } } } } } }")]
    [InlineData("query A { __typename } query B { " + Exposure + " { atLeast } }", "B")]
    public async Task A_request_that_costs_much_takes_one_turn(string query, string? operation = null) =>
        Assert.Equal(1, await CountTurnsAsync(query, operation));

    // Parsing and validating it costs more than many a question.
    [Fact]
    public async Task A_long_document_that_is_not_known_takes_a_turn() =>
        Assert.Equal(1, await CountTurnsAsync("{ __typename }" + string.Concat(Enumerable.Repeat("\n# A comment", 2_000))));

    [Fact]
    public async Task A_request_without_a_turn_is_not_executed()
    {
        using var response = await ExecuteAsync("{ " + Exposure + " { atLeast } }", null, new ApiLimits(), _ => default);

        Assert.Equal(ResponseFailure.Busy, response.Failure);
        Assert.Equal(
            "{\"errors\":[{\"message\":\"Too many requests that cost much wait for the server; try again later.\","
            + "\"extensions\":{\"code\":\"SERVER_BUSY\"}}]}",
            Encoding.UTF8.GetString(response.Json));
    }

    [Fact]
    public async Task The_wait_for_a_turn_is_not_part_of_the_time_of_a_request()
    {
        var limits = new ApiLimits { Time = TimeSpan.FromSeconds(3) };
        using var response = await ExecuteAsync("{ " + Exposure + " { atLeast } }", null, limits, async stop =>
        {
            await Task.Delay(limits.Time + TimeSpan.FromMilliseconds(200), stop);
            return new Turn(() => { });
        });

        Assert.Equal(ResponseFailure.None, response.Failure);
    }

    private static async Task<int> CountTurnsAsync(string query, string? operation = null)
    {
        var (begun, ended) = (0, 0);
        using var response = await ExecuteAsync(query, operation, new ApiLimits(), _ =>
        {
            begun++;
            return new(new Turn(() => ended++));
        });

        Assert.Equal(ResponseFailure.None, response.Failure);
        Assert.Equal(begun, ended);
        return begun;
    }

    private static async Task<GraphQlResponse> ExecuteAsync(string query, string? operation, ApiLimits limits, HeavyTurn takeTurn)
    {
        await using var store = EmbeddedStore.InMemory(TinyChain.Package);
        using var executor = new GraphQlExecutor(store, limits, TimeProvider.System);
        var request = new GraphQlRequest(query, operation, default(JsonElement?));
        return await executor.ExecuteAsync(request, GraphQlTransport.Post, TestContext.Current.CancellationToken, takeTurn: takeTurn);
    }

    private sealed class Turn(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
