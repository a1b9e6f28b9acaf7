using System.Text.Json;

namespace GraphKb.Api.Tests.Paging;

/// <summary>Pages of lists, on TinyChain. Sites by id: depot, market, mine, orphan, pit, plant, refinery, scrap.</summary>
public sealed class PagingTests
{
    [Fact]
    public async Task A_page_continues_after_the_last_cursor_of_the_page_before()
    {
        var cursor = await GetEndCursorAsync("""{ list: sites(first: 6) { pageInfo { endCursor } } }""");

        await TinyApi.AnswersAsync(
            $$"""{ sites(first: 6, after: "{{cursor}}") { nodes { id } pageInfo { hasNextPage hasPreviousPage } totalCount } }""",
            """
            { "data": { "sites": {
              "nodes": [{ "id": "site:refinery" }, { "id": "site:scrap" }],
              "pageInfo": { "hasNextPage": false, "hasPreviousPage": true },
              "totalCount": 8
            } } }
            """);
    }

    [Fact]
    public async Task A_page_of_chains_continues_in_their_order()
    {
        var cursor = await GetEndCursorAsync("""{ list: chains(mineral: "mineral:re", first: 1) { pageInfo { endCursor } } }""");

        await TinyApi.AnswersAsync(
            $$"""
            { chains(mineral: "mineral:re", first: 1, after: "{{cursor}}") { nodes { bottleneck } pageInfo { hasNextPage } totalCount } }
            """,
            """{ "data": { "chains": { "nodes": [{ "bottleneck": 3 }], "pageInfo": { "hasNextPage": true }, "totalCount": 3 } } }""");
    }

    [Fact]
    public Task A_page_of_zero_nodes_has_no_cursors_and_the_count_of_the_list() => TinyApi.AnswersAsync(
        """{ minerals(first: 0) { nodes { id } pageInfo { hasNextPage startCursor endCursor } totalCount } }""",
        """
        { "data": { "minerals": {
          "nodes": [], "pageInfo": { "hasNextPage": true, "startCursor": null, "endCursor": null }, "totalCount": 2
        } } }
        """);

    [Fact]
    public async Task A_cursor_of_another_list_or_of_other_arguments_is_rejected()
    {
        var ofMinerals = await GetEndCursorAsync("{ list: minerals(first: 1) { pageInfo { endCursor } } }");
        var ofChains = await GetEndCursorAsync("""{ list: chains(mineral: "mineral:re", first: 1) { pageInfo { endCursor } } }""");

        await IsRejectedAsync($$"""{ sites(after: "{{ofMinerals}}") { totalCount } }""", ofMinerals);
        await IsRejectedAsync($$"""{ chains(mineral: "mineral:nd", after: "{{ofChains}}") { totalCount } }""", ofChains);
    }

    [Fact]
    public async Task A_modified_cursor_is_rejected()
    {
        var cursor = await GetEndCursorAsync("{ list: sites(first: 1) { pageInfo { endCursor } } }");
        var modified = (cursor[0] == 'M' ? 'N' : 'M') + cursor[1..];

        await IsRejectedAsync($$"""{ sites(after: "{{modified}}") { totalCount } }""", modified);
    }

    [Fact]
    public async Task Last_nodes_come_before_a_cursor_in_the_order_of_the_list()
    {
        var cursor = await GetEndCursorAsync("{ list: sites(first: 4) { pageInfo { endCursor } } }");

        await TinyApi.AnswersAsync(
            $$"""
            {
              end: sites(last: 2) { nodes { id } pageInfo { hasNextPage hasPreviousPage } }
              middle: sites(last: 2, before: "{{cursor}}") { nodes { id } pageInfo { hasNextPage hasPreviousPage } }
              start: sites(first: 5, before: "{{cursor}}") { nodes { id } pageInfo { hasNextPage hasPreviousPage } }
            }
            """,
            """
            { "data": {
              "end": {
                "nodes": [{ "id": "site:refinery" }, { "id": "site:scrap" }], "pageInfo": { "hasNextPage": false, "hasPreviousPage": true }
              },
              "middle": {
                "nodes": [{ "id": "site:market" }, { "id": "site:mine" }], "pageInfo": { "hasNextPage": true, "hasPreviousPage": true }
              },
              "start": {
                "nodes": [{ "id": "site:depot" }, { "id": "site:market" }, { "id": "site:mine" }],
                "pageInfo": { "hasNextPage": false, "hasPreviousPage": false }
              }
            } }
            """);
    }

    // Chains by volume: 9, 3 and one more.
    [Fact]
    public async Task Computed_lists_are_read_from_their_end_too()
    {
        var second = await GetEndCursorAsync("""{ list: chains(mineral: "mineral:re", first: 2) { pageInfo { endCursor } } }""");

        await TinyApi.AnswersAsync(
            $$"""
            {
              before: chains(mineral: "mineral:re", last: 5, before: "{{second}}") {
                nodes { bottleneck } pageInfo { hasNextPage hasPreviousPage }
              }
              end: chains(mineral: "mineral:re", last: 2) { nodes { bottleneck } pageInfo { hasNextPage hasPreviousPage } totalCount }
              search(text: "land", last: 1) { nodes { ... on Country { code } } }
            }
            """,
            """
            { "data": {
              "before": { "nodes": [{ "bottleneck": 9 }], "pageInfo": { "hasNextPage": true, "hasPreviousPage": false } },
              "end": {
                "nodes": [{ "bottleneck": 3 }, { "bottleneck": 1 }], "pageInfo": { "hasNextPage": false, "hasPreviousPage": true },
                "totalCount": 3
              },
              "search": { "nodes": [{ "code": "USA" }] }
            } }
            """);
    }

    [Theory]
    [InlineData("sites(first: 2, last: 2)", "first and last are both given; expected one of them.")]
    [InlineData("sites(last: -1)", "last is -1; it must be from 0 to 500.")]
    [InlineData("supplies(last: 501)", "last is 501; it must be from 0 to 500.")]
    public async Task A_wrong_number_from_the_end_is_an_error(string field, string sentence) => Assert.Contains(
        sentence, await TinyApi.ExecuteAsync($"{{ {field} {{ totalCount }} }}"), StringComparison.Ordinal);

    private static async Task<string> GetEndCursorAsync(string query)
    {
        using var json = JsonDocument.Parse(await TinyApi.ExecuteAsync(query));
        return json.RootElement.GetProperty("data").GetProperty("list").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
    }

    private static async Task IsRejectedAsync(string query, string cursor)
    {
        var shown = cursor.Length <= 40 ? cursor : cursor[..40] + "…";
        var response = await TinyApi.ExecuteAsync(query);

        Assert.Contains($"\\\"{shown}\\\" is not a cursor of this list", response, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"BAD_USER_INPUT\",\"argument\":\"after\"", response, StringComparison.Ordinal);
    }
}
