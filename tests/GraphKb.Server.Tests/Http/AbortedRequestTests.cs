using System.Text;
using GraphKb.DataPackages.Writing;
using GraphKb.Testing;

namespace GraphKb.Server.Tests.Http;

/// <summary>A question that would compute for minutes stops when its client leaves.</summary>
public sealed class AbortedRequestTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("chokepoints(mineral: \\\"mineral:a\\\", first: 500) { nodes { throughShare } }")]
    [InlineData("flow(mineral: \\\"mineral:a\\\") { nodes { tonnes } }")]
    [InlineData("exposure(mineral: \\\"mineral:a\\\", to: { countries: [\\\"AUS\\\"] }) { drivers(first: 500) { atMost } }")]
    public async Task Nothing_runs_on_after_the_client_has_left(string question)
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        PackageWriter.Write(CyclePackage.Create(4_000), directory + "/package", "cycle", null, Stop);
        var database = directory + "/data.db";
        Assert.Equal(0, (await ServerProcess.RunAsync("import", directory + "/package", "--database", database)).Code);
        await using var server = await ServerProcess.ServeAsync(new()
        {
            ["GRAPHKB_DATABASE"] = database,
            ["GRAPHKB_LIMITS__SECONDS"] = "600",
        });

        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        leaving.CancelAfter(TimeSpan.FromSeconds(2));
        using var body = new StringContent($$"""{"query":"{ {{question}} }"}""", Encoding.UTF8, "application/json");
        try
        {
            using var answer = await server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), body, leaving.Token);
        }
        catch (OperationCanceledException) when (!Stop.IsCancellationRequested)
        {
            // The client has left.
        }

        Assert.True(await IsIdleAsync(server), "The server computes on.");
    }

    // Whether the server uses less than a tenth of a processor for a second, within ten seconds.
    private static async Task<bool> IsIdleAsync(ServerProcess server)
    {
        for (var second = 0; second < 10; second++)
        {
            var before = server.ProcessorTime();
            await Task.Delay(1_000, Stop);
            if ((server.ProcessorTime() - before).TotalMilliseconds < 100)
            {
                return true;
            }
        }

        return false;
    }
}
