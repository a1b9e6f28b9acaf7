using System.Diagnostics;
using System.Globalization;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Requests.Heavy;

/// <summary>
/// What requests at random cost that ask for as much as they may. With GRAPHKB_HEAVY_SECONDS=600 they are tried for ten minutes, from
/// another beginning each time; the worst are printed with <c>-showLiveOutput</c>.
/// </summary>
public sealed class HeavyRequestTests
{
    private const int Seed = 17;

    [Fact]
    public void A_request_within_the_limits_costs_little_whether_it_is_answered_or_refused()
    {
        var setting = Environment.GetEnvironmentVariable("GRAPHKB_HEAVY_SECONDS");
        var seconds = setting is null ? 4 : double.Parse(setting, CultureInfo.InvariantCulture);
        var seed = setting is null ? Seed : Environment.TickCount;
        var requests = new HeavyRequests(File.ReadAllText(Repository.GetPath("src/GraphKb.Api/schema.graphql")), new Random(seed));
        var (watch, count, refused) = (Stopwatch.StartNew(), 0, 0);
        var (slowest, largest) = (new Cost(0, 0, ""), new Cost(0, 0, ""));
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            var query = requests.Create();
            var (json, processor, bytes) = MeasuredSeed.Execute(query);
            count++;
            refused += json.Contains("TOO_COMPLEX", StringComparison.Ordinal) ? 1 : 0;
            var cost = new Cost(processor.TotalMilliseconds, bytes / 1e6, query);
            slowest = cost.Milliseconds > slowest.Milliseconds ? cost : slowest;
            largest = cost.Megabytes > largest.Megabytes ? cost : largest;
            Assert.True(cost.Megabytes < RequestCosts.MostMegabytes, cost.ToString());
            Assert.True(cost.Milliseconds < RequestCosts.MostMilliseconds, cost.ToString());
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {count} requests, {refused} refused\n{slowest}\n{largest}");
    }

    private sealed record Cost(double Milliseconds, double Megabytes, string Query)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Milliseconds:0} ms of processor time, {Megabytes:0} MB: {Query}");
    }
}
