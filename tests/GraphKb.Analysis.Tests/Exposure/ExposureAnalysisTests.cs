using CsCheck;
using GraphKb.Analysis.Exposure;
using GraphKb.Analysis.Selectors;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Exposure;

public sealed class ExposureAnalysisTests
{
    private const double Precision = 1e-7;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task It_is_what_sweeping_the_definition_over_the_facts_gives() => Gen.Int[0, 10_000_000].SampleAsync(
        async seed =>
        {
            var random = new RandomPackage(seed);
            var package = random.Make();
            var of = random.OneOf(null, RandomSelector.Make(random, package));
            var to = RandomSelector.Make(random, package);
            var direct = random.OneOf(false, false, true);
            var (mineral, day) = (random.OneOf("mineral:re", "mineral:heavy", "mineral:nd"), random.OneOf(RandomPackage.Days));
            var least = random.OneOf(RandomPackage.MinConfidences);

            var question = new ExposureQuestion
            {
                Mineral = mineral,
                Of = of,
                To = to,
                Direct = direct,
                AsOf = day,
                MinConfidence = least,
            };
            var answer = await AskAsync(package, question);
            var slow = new SlowExposure(package, mineral, day, minConfidence: least)
                .Of(Consumers(of), site => RandomSelector.Matches(to, site), direct);

            Assert.Equal(slow.AtLeast, answer.AtLeast, Precision);
            Assert.Equal(slow.AtMost, answer.AtMost, Precision);
            Assert.Equal(slow.Tonnes, answer.Tonnes, Precision);
            Assert.True(answer.AtLeast <= answer.AtMost);
        },
        iter: 1000);

    [Fact]
    public Task Widening_the_target_never_lowers_it() => Gen.Int[0, 10_000_000].SampleAsync(
        async seed =>
        {
            var random = new RandomPackage(seed);
            var package = random.Make();
            var refining = new SiteSelector { Stages = [Stage.Refining] };
            var question = new ExposureQuestion { Mineral = "mineral:re", To = refining, AsOf = RandomPackage.Days[2] };
            var narrow = await AskAsync(package, question);
            var wide = await AskAsync(package, question with { To = new() { Stages = [Stage.Refining, Stage.Mining] } });

            Assert.True(wide.AtLeast >= narrow.AtLeast - 1e-9 && wide.AtMost >= narrow.AtMost - 1e-9);
        },
        iter: 300);

    public static Func<Site, bool> Consumers(SiteSelector? of) => site =>
        (RandomSelector.NamesStagesOrSites(of) || site.Stage == Stage.Consumption) && (of is null || RandomSelector.Matches(of, site));

    private static async Task<ExposureAnswer> AskAsync(DataPackage package, ExposureQuestion question)
    {
        await using var store = EmbeddedStore.InMemory(package);
        return (await ExposureAnalysis.PrepareAsync(await store.OpenReaderAsync(Stop), question, Stop)).Answer();
    }
}
