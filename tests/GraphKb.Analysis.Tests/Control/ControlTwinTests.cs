using CsCheck;
using GraphKb.Analysis.Control;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Control;

/// <summary>Control against <see cref="ControlTwin"/> on random packages, with classes of shares and shares between bounds.</summary>
public sealed class ControlTwinTests
{
    private static readonly double[] Thresholds = [0, 0.2, 0.5, 0.7];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Control_and_who_could_have_it_are_those_of_the_definition() =>
        Gen.Select(Gen.Int[1, 500], Gen.Int[0, 4], Gen.Int[0, 3]).SampleAsync(
            async (seed, dayIndex, thresholdIndex) =>
            {
                var package = new RandomPackage(seed).Make();
                var (day, threshold) = (RandomPackage.Days[dayIndex], Thresholds[thresholdIndex]);
                var twin = new ControlTwin(package, day, (decimal)threshold);
                await using var store = EmbeddedStore.InMemory(package);
                var reader = await store.OpenReaderAsync(Stop);
                foreach (var id in package.Companies.Select(company => company.Id).Concat(package.Sites.Select(site => site.Id)))
                {
                    var question = new ControlQuestion { Ids = [id], Threshold = threshold, AsOf = day };
                    var answer = (await ControlAnalysis.AnswerAsync(reader, question, Stop))[0];

                    var (country, possibly) = twin.Ask(id);
                    Assert.Equal(country, answer.Country);
                    Assert.Equal(possibly, answer.Possibly);
                    Assert.All(answer.EconomicShares, share => Assert.InRange(share.Share, 0, double.MaxValue));
                }
            },
            iter: 300, seed: "0000000000001");
}
