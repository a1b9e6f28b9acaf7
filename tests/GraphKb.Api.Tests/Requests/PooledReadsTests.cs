using System.Text;
using GraphKb.Api.Requests;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Requests;

/// <summary>The reads of one level of a query may end at the same time.</summary>
public sealed class PooledReadsTests
{
    private const int Repeats = 300;

    [Fact]
    public async Task Reads_that_end_together_give_the_answer_of_reads_one_by_one()
    {
        var lists = Enumerable.Range(0, 12).Select(index => $$"""
            a{{index}}: sites(first: {{index + 1}}, where: { controlledBy: ["CHN"] }, asOf: "2025-01-0{{(index % 9) + 1}}") {
              totalCount nodes { id sources { id } owners { id share } control { country { code } } suppliers { id from { id name } } }
            }
            c{{index}}: flow(mineral: "mineral:re", by: COUNTRY, first: {{index}}) { tonnes nodes { key name } links { from to tonnes } }
            d{{index}}: chokepoints(mineral: "mineral:re", first: {{index + 1}}) { nodes { key name throughShare } }
            b{{index}}: companies(first: {{index + 1}}) { nodes { id name country { code memberships { id } } } }
            """);
        var request = new GraphQlRequest($"{{ {string.Join('\n', lists)} }}", null, null);
        await using var embedded = EmbeddedStore.InMemory(TinyChain.Package);
        await using var pooled = new PooledStore(embedded);
        var limits = new ApiLimits { Work = int.MaxValue };
        using var expecting = new GraphQlExecutor(embedded, limits, TimeProvider.System);
        var expected = await AnswerAsync(expecting, request);
        Assert.StartsWith("""{"data":{"a0":{"totalCount":""", expected, StringComparison.Ordinal);
        using var executor = new GraphQlExecutor(pooled, limits, TimeProvider.System);

        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            Assert.Equal(expected, await AnswerAsync(executor, request));
        }
    }

    private static async Task<string> AnswerAsync(GraphQlExecutor executor, GraphQlRequest request)
    {
        using var response = await executor.ExecuteAsync(request, GraphQlTransport.Post, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(response.Json);
    }
}
