using GraphKb.Analysis.Errors;
using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>
/// The Query API against a stand-in of Neo4j 2026.09.0: exact values, one transaction, bookmarks. No real server is needed.
/// </summary>
public sealed class QueryApiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_figure_that_a_32_bit_float_holds_is_read_with_all_its_digits()
    {
        Assert.Equal([[37077872.0], [83339512.0]], await ReadAsync(new FakeQueryApi(_ => [[37077872.0], [83339512.0]])));
    }

    [Fact]
    public async Task A_server_without_typed_JSON_is_read_as_well_as_it_writes()
    {
        var api = new FakeQueryApi(_ => [[37077872.0, "x", 7L, null]]) { IsPlainOnly = true };

        Assert.Equal([[37077870.0, "x", 7L, null]], await ReadAsync(api));
    }

    [Fact]
    public async Task Every_type_is_read_and_what_GraphKb_does_not_write_is_its_text()
    {
        object?[] row =
        [
            null, true, long.MaxValue, long.MinValue, 0.1, -1e-300, double.NaN, double.PositiveInfinity, "text", "2.5",
            new object?[] { 1L, 1.0, "a", null }, new Dictionary<string, object?> { ["share"] = 0.5, ["$type"] = "x" },
        ];

        var read = Assert.Single(await ReadAsync(new FakeQueryApi(_ => [[.. row, new DateOnly(2024, 1, 31), (12.5, -3.0)]])));

        Assert.Equal([.. row, "2024-01-31", "SRID=4326;POINT (12.5 -3.0)"], read);
    }

    [Fact]
    public async Task Statements_of_one_read_run_in_one_transaction_and_take_no_request_more_than_there_are_statements()
    {
        var api = new FakeQueryApi(statement => [[statement]]);

        Assert.Equal([["A"], ["B"], ["C"]], await ReadAsync(api, "A", "B", "C"));
        Assert.Equal(
            [
                """POST /db/neo4j/query/v2/tx  {"statement":"A","parameters":{},"accessMode":"READ","maxExecutionTime":60}""",
                """POST /db/neo4j/query/v2/tx/t1 keeper {"statement":"B","parameters":{}}""",
                """POST /db/neo4j/query/v2/tx/t1/commit keeper {"statement":"C","parameters":{}}""",
            ],
            api.Requests);
    }

    [Fact]
    public async Task A_write_transaction_is_begun_kept_alive_and_committed()
    {
        var api = new FakeQueryApi(_ => [["x", 2L]]);
        using var server = new FakeServer(api.Respond);
        await using var transport = TransportFactory.Create(server.Options);
        var rows = new List<object?[]>();

        await using (var transaction = await transport.BeginAsync(Stop))
        {
            await transaction.RunAsync([Statement.From("A")], (_, row) => rows.Add(row), Stop);
            await transaction.KeepAliveAsync(Stop);
            await transaction.CommitAsync(Stop);
        }

        Assert.Equal([["x", 2L]], rows);
        Assert.Equal(
            [
                """POST /db/neo4j/query/v2/tx  {"accessMode":"WRITE","maxExecutionTime":3600}""",
                """POST /db/neo4j/query/v2/tx/t1 keeper {"statement":"A","parameters":{}}""",
                "POST /db/neo4j/query/v2/tx/t1 keeper",
                "POST /db/neo4j/query/v2/tx/t1/commit keeper",
            ],
            api.Requests);
    }

    [Fact]
    public async Task A_transaction_begins_with_the_bookmarks_of_the_one_before()
    {
        var api = new FakeQueryApi(statement => [[statement]]);
        using var server = new FakeServer(api.Respond);
        await using var transport = TransportFactory.Create(server.Options);

        await using (var transaction = await transport.BeginAsync(Stop))
        {
            await transaction.CommitAsync(Stop);
        }

        await transport.ReadAsync([Statement.From("A")], (_, _) => { }, Stop);
        await transport.ReadAsync([Statement.From("B"), Statement.From("C")], (_, _) => { }, Stop);
        await (await transport.BeginAsync(Stop)).DisposeAsync();

        string[] begins = ["POST /db/neo4j/query/v2/tx ", "POST /db/neo4j/query/v2 "];
        Assert.Equal(
            ["none", "b1", "b2", "b3"],
            api.Requests.Where(request => begins.Any(begin => request.StartsWith(begin, StringComparison.Ordinal)))
                .Select(request => request.Split("\"bookmarks\":[\"") is [_, var rest] ? rest.Split('"')[0] : "none"));
    }

    [Fact]
    public async Task A_transaction_that_is_not_committed_is_rolled_back_on_its_member()
    {
        var api = new FakeQueryApi(_ => []);
        using var server = new FakeServer(api.Respond);
        await using var transport = TransportFactory.Create(server.Options);

        await (await transport.BeginAsync(Stop)).DisposeAsync();

        Assert.Equal("DELETE /db/neo4j/query/v2/tx/t1 keeper", api.Requests[^1]);
    }

    [Fact]
    public async Task A_statement_that_fails_is_an_error_alone_and_in_a_transaction()
    {
        var api = new FakeQueryApi(_ => []);

        Task AloneAsync() => ReadAsync(api, "BROKEN");
        Task AmongOthersAsync() => ReadAsync(api, "A", "BROKEN", "C");
        Assert.Equal("STORE_FAILED", (await Assert.ThrowsAsync<KnowledgeException>(AloneAsync)).Code);
        Assert.Equal("STORE_FAILED", (await Assert.ThrowsAsync<KnowledgeException>(AmongOthersAsync)).Code);
    }

    private static async Task<List<object?[]>> ReadAsync(FakeQueryApi api, params string[] statements)
    {
        using var server = new FakeServer(api.Respond);
        await using var transport = TransportFactory.Create(server.Options);
        var rows = new List<object?[]>();
        await transport.ReadAsync(
            statements.Length == 0 ? [Statement.From("RETURN 1")] : [.. statements.Select(Statement.From)],
            (_, row) => rows.Add(row),
            Stop);
        return rows;
    }
}
