using System.Diagnostics;
using GraphKb.Api.Requests;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Requests;

/// <summary>The time limit of a request, while one question computes.</summary>
public sealed class TimeLimitTests
{
    // Without a stop the shares alone take over a minute. The limit of the test leaves room for a busy machine.
    [Theory]
    [InlineData("SITE")]
    [InlineData("COUNTRY")]
    public async Task Chokepoints_of_a_large_cycle_stop_at_the_time_limit(string by)
    {
        var query = $$"""{ chokepoints(mineral: "mineral:a", by: {{by}}, first: 500) { nodes { throughShare } } }""";
        var package = CyclePackage.Create(by == "SITE" ? 4_000 : 50_000);
        var watch = Stopwatch.StartNew();

        var answer = await TinyApi.ExecuteAsync(query, limits: new ApiLimits { Time = TimeSpan.FromSeconds(0.2) }, package: package);

        Assert.Equal(
            """{"errors":[{"message":"The request took longer than 0.2 seconds; ask for less at a time.","""
            + """ "extensions":{"code":"TIMEOUT"}}]}""".TrimStart(),
            answer);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.2, 15);
    }
}
