using CsCheck;
using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Tests.Exposure;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Disruption;

public sealed class ScenarioTests
{
    private const double Precision = 1e-6;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Flows_with_degrees_and_additions_are_those_of_plain_augmenting_paths_over_the_facts() => SampleAsync(async random =>
    {
        var answer = await AskAsync(random.Package, random.Question);

        Assert.Equal(random.SlowOf(new Scenario { Keep = 1 }).Flow(random.Question.Headroom), answer.Baseline, Precision);
        Assert.Equal(random.Slow.Flow(random.Question.Headroom), answer.Afterwards, Precision);
        Assert.InRange(answer.LossShare, double.NegativeInfinity, 1);
    });

    [Fact]
    public Task The_immediate_exposure_counts_what_is_removed_and_cut_in_part() => SampleAsync(async random =>
    {
        var (question, supplies) = (random.Question, SlowNetwork.Build(random.Package, RandomScenario.Mineral, random.Question.AsOf));
        var slow = new SlowExposure(random.Package, RandomScenario.Mineral, question.AsOf, supplies.Where(random.IsCut))
        {
            Whole = 1 - question.Scenario.Keep,
        };
        var expected = slow.Of(ExposureAnalysisTests.Consumers(question.Of), random.IsRemoved, direct: false);

        var answer = await AskAsync(random.Package, question);

        Assert.Equal(expected.AtLeast, answer.Immediate.AtLeast, Precision);
        Assert.Equal(expected.AtMost, answer.Immediate.AtMost, Precision);
    });

    [Fact]
    public Task The_more_is_kept_the_more_flows_and_all_of_it_loses_nothing() => SampleAsync(async random =>
    {
        async Task<DisruptionAnswer> KeepAsync(double keep) => await AskAsync(
            random.Package,
            random.Question with { Scenario = random.Question.Scenario with { Keep = keep, Open = [], Capacities = [], Supplies = [] } });

        var less = 0.0;
        foreach (var keep in (double[])[0, 0.001, 0.3, 0.7, 1])
        {
            var answer = await KeepAsync(keep);
            Assert.InRange(answer.Afterwards, less - Precision, answer.Baseline);
            less = answer.Afterwards;
        }

        Assert.Equal(0, (await KeepAsync(1)).Loss);
        Assert.Empty(await (await KeepAsync(1)).Changes.ListAsync(500, unchanged: false, Stop));
    });

    [Fact]
    public Task Opened_sites_and_added_supplies_never_lower_the_flow() => SampleAsync(async random =>
    {
        var with = random.Question with { Scenario = random.Question.Scenario with { Capacities = [] } };
        var without = with with { Scenario = with.Scenario with { Open = [], Supplies = [] } };

        Assert.True(
            (await AskAsync(random.Package, with)).Afterwards >= (await AskAsync(random.Package, without)).Afterwards - Precision);
    });

    [Fact]
    public Task The_changes_are_the_difference_of_two_flows_largest_first() => SampleAsync(async random =>
    {
        var answer = await AskAsync(random.Package, random.Question);
        var changes = await answer.Changes.ListAsync(500, unchanged: false, Stop);
        var sites = random.Package.Sites.ToDictionary(site => site.Id);
        bool IsConsumer(string id) => ExposureAnalysisTests.Consumers(random.Question.Of)(sites[id]);
        var differences = changes.Select(change => change.Afterwards - change.Baseline).ToList();

        Assert.All(differences, difference => Assert.NotEqual(0, difference));
        Assert.Equal(differences.Select(Size).OrderDescending(), differences.Select(Size));
        Assert.All(changes, change => Assert.False(IsConsumer(change.From)));
        Assert.All(changes, change => Assert.True(Math.Min(change.Baseline, change.Afterwards) >= 0));
        Assert.Equal(
            -answer.Loss,
            changes.Where(change => IsConsumer(change.To)).Sum(change => change.Afterwards - change.Baseline),
            Precision);
        Assert.Equal(changes.Take(3), await answer.Changes.ListAsync(3, unchanged: false, Stop));
    });

    [Fact]
    public Task With_what_is_unchanged_the_changes_are_the_whole_of_both_flows() => SampleAsync(async random =>
    {
        var answer = await AskAsync(random.Package, random.Question);
        var all = await answer.Changes.ListAsync(500, unchanged: true, Stop);
        var changes = await answer.Changes.ListAsync(500, unchanged: false, Stop);
        var sites = random.Package.Sites.ToDictionary(site => site.Id);
        var intake = all.Where(change => ExposureAnalysisTests.Consumers(random.Question.Of)(sites[change.To])).ToList();

        Assert.Equal(changes, all.Take(changes.Count));
        Assert.All(all.Skip(changes.Count), same => Assert.True(same.Baseline > 0));
        Assert.Equal(answer.Baseline, intake.Sum(change => change.Baseline), Precision);
        Assert.Equal(answer.Afterwards, intake.Sum(change => change.Afterwards), Precision);
    });

    private static double Size(double difference) => Math.Round(Math.Abs(difference), 6);

    private static Task SampleAsync(Func<RandomScenario, Task> check) =>
        Gen.Int[0, 10_000_000].SampleAsync(seed => check(new RandomScenario(seed)), iter: 300);

    private static async Task<DisruptionAnswer> AskAsync(DataPackage package, DisruptionQuestion question)
    {
        await using var store = EmbeddedStore.InMemory(package);
        var analysis = await DisruptionAnalysis.PrepareAsync(await store.OpenReaderAsync(Stop), question, Stop);
        return await analysis.AnswerAsync(Stop);
    }
}
