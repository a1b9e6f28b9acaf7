using System.Collections.Concurrent;
using System.Diagnostics;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Requests;

public sealed class QuestionTelemetryTests
{
    private const string Mineral = "mineral:measured";

    [Theory]
    [InlineData("""{ coverage(alliance: "alliance:pact", mineral: "mineral:measured") { weakest } }""", "question coverage")]
    [InlineData("""{ mineral(id: "mineral:measured") { exposure(to: {}) { atLeast } } }""", "question exposure")]
    [InlineData("""{ alliance(id: "alliance:pact") { coverage(mineral: "mineral:measured") { weakest } } }""", "question coverage")]
    public async Task A_question_is_measured_at_the_root_and_on_an_entity(string query, string expected)
    {
        // Other tests ask questions at the same time; the trace tells theirs from this one.
        var spans = new ConcurrentBag<string>();
        using var root = new Activity(nameof(QuestionTelemetryTests)).Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "GraphKb.Questions",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == root.TraceId && (string?)activity.GetTagItem("graphkb.mineral") == Mineral)
                {
                    spans.Add(activity.DisplayName);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var package = TinyChain.Package with
        {
            Minerals = [.. TinyChain.Package.Minerals, new(Mineral, "Measured", null, null, null, [], [], [])],
        };

        var answer = await TinyApi.ExecuteAsync(query, package: package);

        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        Assert.Equal([expected], spans);
    }
}
