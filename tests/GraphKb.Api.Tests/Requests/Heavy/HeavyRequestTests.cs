using System.Diagnostics;
using System.Globalization;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Requests.Heavy;

/// <summary>
/// What requests at random cost that ask for as much as they may. With GRAPHKB_HEAVY_SECONDS=600 they are tried for ten minutes, from
/// another beginning each time (GRAPHKB_HEAVY_SEED repeats one), by the limits of a quiet machine; the worst are printed with
/// <c>-showLiveOutput</c>.
/// </summary>
public sealed class HeavyRequestTests
{
    private const int Seed = 17;
    private const int WarmUp = 200;
    private const int LeastUnits = 20_000;

    [Fact]
    public void A_request_within_the_limits_costs_little_whether_it_is_answered_or_refused()
    {
        var setting = Environment.GetEnvironmentVariable("GRAPHKB_HEAVY_SECONDS");
        var seconds = setting is null ? 4 : double.Parse(setting, CultureInfo.InvariantCulture);
        var seed = setting is null ? Seed
            : int.TryParse(Environment.GetEnvironmentVariable("GRAPHKB_HEAVY_SEED"), out var given) ? given : Environment.TickCount;
        var mostMilliseconds = setting is null ? RequestCosts.MostMilliseconds : RequestCosts.QuietMilliseconds;
        var requests = new HeavyRequests(File.ReadAllText(Repository.GetPath("src/GraphKb.Api/schema.graphql")), new Random(seed));
        var (watch, count, refused) = (Stopwatch.StartNew(), 0, 0);
        var none = new Cost(0, 0, 1, "");
        var (slowest, largest, slowestUnit, largestUnit) = (none, none, none, none);
        var failures = new List<Cost>();
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            var query = requests.Create();
            var (cost, json) = Measure(query);
            count++;
            refused += json.Contains("TOO_COMPLEX", StringComparison.Ordinal) ? 1 : 0;
            slowest = cost.Milliseconds > slowest.Milliseconds ? cost : slowest;
            largest = cost.Megabytes > largest.Megabytes ? cost : largest;
            if (cost.Units > LeastUnits && count > WarmUp)
            {
                slowestUnit = cost.Milliseconds / cost.Units > slowestUnit.Milliseconds / slowestUnit.Units ? cost : slowestUnit;
                largestUnit = cost.Megabytes / cost.Units > largestUnit.Megabytes / largestUnit.Units ? cost : largestUnit;
            }

            // Once more, because a collection of garbage or another process may have cost the time.
            if (cost.IsOver(mostMilliseconds) && Measure(query).Cost.IsOver(mostMilliseconds))
            {
                failures.Add(cost);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"seed {seed}: {count} requests, {refused} refused, {failures.Count} over the limits\nmost time: {slowest}\n"
            + $"most memory: {largest}\nmost time for a unit: {slowestUnit}\nmost memory for a unit: {largestUnit}");
        Assert.True(failures.Count == 0, string.Join('\n', failures.OrderBy(cost => cost.Query.Length).Take(10)));
    }

    private static (Cost Cost, string Json) Measure(string query)
    {
        var (json, processor, bytes, units) = MeasuredSeed.Measure(query);
        return (new Cost(processor.TotalMilliseconds, bytes / 1e6, units, query), json);
    }

    private sealed record Cost(double Milliseconds, double Megabytes, long Units, string Query)
    {
        public bool IsOver(double mostMilliseconds) => Megabytes > RequestCosts.MostMegabytes || Milliseconds > mostMilliseconds;

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Milliseconds:0} ms of processor time, {Megabytes:0} MB, {Units} units: {Query}");
    }
}
