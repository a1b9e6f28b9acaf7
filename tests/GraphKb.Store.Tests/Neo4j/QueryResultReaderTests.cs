using System.Text;
using System.Text.Json;
using GraphKb.Store.Neo4j.Connection.Http;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>A response of the Query API is read row by row, wherever the network cuts it.</summary>
public sealed class QueryResultReaderTests
{
    private const string Response = """
        {"notifications":[{"data":{"values":[["not a row"]]}}],
         "data":{"values":[["a",{"values":[1,2]}],[null,[[],{}]],["ü\u0041",-2.5e3]],"fields":["x","y"],"more":[[7]]},
         "counters":{"data":[[1]]},"transaction":{"id":"t1","expires":"soon"},"bookmarks":["b1","b2"],"errors":[]}
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_response_is_the_same_wherever_it_is_cut()
    {
        for (var chunk = 1; chunk <= Response.Length; chunk++)
        {
            var rows = new List<object?[]>();
            using var stream = new ChunkedStream(Encoding.UTF8.GetBytes(Response), chunk);
            var end = await new QueryResultReader(JsonValues.ReadRow, rows.Add).ReadAsync(stream, Stop);

            Assert.Equal("""[["a",{"values":[1,2]}],[null,[[],{}]],["\u00FCA",-2500]]""", JsonSerializer.Serialize(rows));
            Assert.Equal(("t1", "b1,b2", true, null), (end.TransactionId, string.Join(',', end.Bookmarks), end.HasRows, end.Code));
        }
    }

    [Fact]
    public async Task A_row_longer_than_the_buffer_is_read()
    {
        var text = new string('x', 300_000);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$$"""{"data":{"values":[["{{{text}}}"],[1]]}}"""));
        var rows = new List<object?[]>();

        await new QueryResultReader(JsonValues.ReadRow, rows.Add).ReadAsync(stream, Stop);

        Assert.Equal([[text], [1L]], rows);
    }

    [Theory]
    [InlineData("""{"data":{"values":[{"$type":"Float","_value":"2.5"}]}}""")]
    [InlineData("""{"data":{"values":[[2.5]]}}""")]
    [InlineData("""{"data":{"values":[[{"$type":"Float","_value":"soon"}]]}}""")]
    [InlineData("""{"data":{"values":[[{"$type":"Integer","_value":"2.5"}]]}}""")]
    [InlineData("""{"data":{"values":[[{"$type":"Boolean","_value":"true"}]]}}""")]
    [InlineData("""{"data":{"values":[[{"$type":"List","_value":7}]]}}""")]
    [InlineData("""{"data":{"values":[[{"$type":"Map","_value":[]}]]}}""")]
    [InlineData("""{"data":{"values":[[{"_value":"2.5"}]]}}""")]
    [InlineData("""{"data":{"values":[[{"$type":"Float"}]]}}""")]
    public async Task Typed_JSON_that_Neo4j_would_not_send_is_refused(string response)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(response));

        await Assert.ThrowsAsync<JsonException>(() => new QueryResultReader(TypedJson.ReadRow, _ => { }).ReadAsync(stream, Stop));
    }

    private sealed class ChunkedStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(chunk, buffer.Length)], cancellationToken);
    }
}
