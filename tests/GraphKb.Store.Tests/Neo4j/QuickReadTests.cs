using System.Collections.Concurrent;
using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>A read that may take long is one request if it ends within a second, and else a transaction that can be rolled back.</summary>
public sealed class QuickReadTests
{
    private const string Rows = """{"results":[{"columns":["n"],"data":[{"row":[7]}]}],"errors":[]}""";
    private const string Begun = """{"commit":"http://inside:7474/db/neo4j/tx/9/commit","results":[],"errors":[]}""";
    private const string Slow =
        """{"results":[],"errors":[{"code":"Neo.ClientError.Transaction.TransactionTimedOut","message":"too slow"}]}""";

    private static readonly Statement Search = Statement.From("RETURN 7 AS n") with { MayTakeLong = true };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_quick_one_is_one_request() => Assert.Equal(
        ["GET /", "POST /db/neo4j/tx/commit"],
        await ReadAsync(Search, _ => Rows));

    [Fact]
    public async Task A_slow_one_begins_again_in_a_transaction() => Assert.Equal(
        ["GET /", "POST /db/neo4j/tx/commit", "POST /db/neo4j/tx", "POST /db/neo4j/tx/9", "POST /db/neo4j/tx/9/commit"],
        await ReadAsync(Search, path => path switch
        {
            "/db/neo4j/tx/commit" => Slow,
            "/db/neo4j/tx/9" => Rows,
            _ => Begun,
        }));

    [Fact]
    public async Task One_that_reads_everything_begins_in_a_transaction() => Assert.Equal(
        ["GET /", "POST /db/neo4j/tx", "POST /db/neo4j/tx/9", "POST /db/neo4j/tx/9/commit"],
        await ReadAsync(Search with { TakesLong = true }, path => path == "/db/neo4j/tx/9" ? Rows : Begun));

    private static async Task<IEnumerable<string>> ReadAsync(Statement statement, Func<string, string> respond)
    {
        var requests = new ConcurrentQueue<string>();
        using var fake = new FakeServer((request, _) =>
        {
            var path = request.Url!.AbsolutePath;
            requests.Enqueue($"{request.HttpMethod} {path}");
            return (200, path == "/" ? FakeServer.TransactionalRoot : respond(path));
        });
        await using var transport = TransportFactory.Create(fake.Options);
        var rows = new List<object?>();
        await transport.ReadAsync([statement], (_, row) => rows.Add(row[0]), Stop);

        Assert.Equal([7L], rows);
        return requests;
    }
}
