using CsCheck;
using GraphKb.Analysis.Chains;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Chains;

public sealed class ChainsAnalysisTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Chains_come_out_as_plain_enumeration_sorts_them_whatever_the_question() => Gen.Int[0, 10_000_000].SampleAsync(
        async seed =>
        {
            var random = new RandomPackage(seed);
            var package = random.Make();
            var question = new ChainsQuestion
            {
                Mineral = random.OneOf("mineral:re", "mineral:heavy", "mineral:dy", "mineral:nd"),
                AsOf = random.OneOf(RandomPackage.Days),
                From = random.OneOf(null, RandomSelector.Make(random, package)),
                To = random.OneOf(null, RandomSelector.Make(random, package)),
                Through = random.OneOf<int[]>([], [1], [1, 2]).Select(_ => RandomSelector.Make(random, package)).ToList(),
                Avoid = random.OneOf<int[]>([], [], [1]).Select(_ => RandomSelector.Make(random, package)).ToList(),
                MaxHops = random.OneOf(1, 3, 6),
                Order = random.OneOf(ChainOrder.Volume, ChainOrder.Hops),
                MinConfidence = random.OneOf(RandomPackage.MinConfidences),
            };
            await using var store = EmbeddedStore.InMemory(package);
            var reader = await store.OpenReaderAsync(Stop);
            var expected = SlowChains.Find(package, question);

            var analysis = await ChainsAnalysis.PrepareAsync(reader, question, Stop);
            Assert.Equal(expected.Count, analysis.Count(Stop));
            var page = await analysis.PageAsync(2, 5, Stop);
            Assert.Equal(expected.Skip(2).Take(5).Select(Ids), page.Chains.Select(chain => Ids(chain.Supplies)));
            Assert.Equal(expected.Skip(2).Take(5).Select(SlowChains.Bottleneck), page.Chains.Select(chain => chain.Bottleneck));
            Assert.Equal(expected.Count > 7, page.HasNextPage);
        },
        iter: 1500);

    private static string Ids(IEnumerable<Supply> supplies) => string.Join(' ', supplies.Select(supply => supply.Id));
}
