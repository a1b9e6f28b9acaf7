using CsCheck;
using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Flow;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Analysis.Tests.Exposure;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Flow;

public sealed class FlowAnalysisTests
{
    private const double Precision = 1e-7;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task It_is_what_sweeping_the_definition_over_the_facts_gives() => Gen.Int[0, 10_000_000].SampleAsync(
        async seed =>
        {
            var (package, question) = Make(seed);
            await using var store = EmbeddedStore.InMemory(package);
            var reader = await store.OpenReaderAsync(Stop);
            var analysis = await FlowAnalysis.PrepareAsync(reader, question, Stop);
            var answer = analysis.Answer();
            var supplies = await analysis.GetSuppliesAsync(answer.Links, Stop);

            var slow = new SlowCarried(
                package, question.Mineral, question.AsOf, ExposureAnalysisTests.Consumers(question.Of), question.MinConfidence);
            var expected = new SlowFlowPicture(slow, package.Sites, Key(reader, question));
            Assert.Equal(slow.Intake, answer.Tonnes, Precision);
            Assert.Equal(expected.Links.Keys.Order(), answer.Links.Select(link => (link.From, link.To)).Order());
            foreach (var (link, listed) in answer.Links.Zip(supplies))
            {
                expected.Links[(link.From, link.To)].AssertEqual(link, listed, slow.Intake);
            }

            Assert.Equal(
                expected.Nodes.Keys.Order(StringComparer.Ordinal),
                answer.Nodes.Select(node => node.Key).Order(StringComparer.Ordinal));
            foreach (var node in answer.Nodes)
            {
                var (tonnes, origin, unknown) = expected.Nodes[node.Key];
                Assert.Equal(tonnes, node.Amounts.Tonnes, Precision);
                Assert.Equal(origin, node.Amounts.Origin, Precision);
                Assert.Equal(unknown, node.Amounts.Unknown, Precision);
            }
        },
        iter: 1000);

    [Fact]
    public Task Origins_and_unknowns_sum_to_the_intake() => Gen.Int[0, 10_000_000].SampleAsync(
        async seed =>
        {
            var (package, question) = Make(seed);
            var answer = await AskAsync(package, question);
            Assert.Equal(answer.Tonnes, answer.Nodes.Sum(node => node.Amounts.Origin + node.Amounts.Unknown), Precision);
        },
        iter: 500);

    [Fact]
    public Task The_first_links_are_the_first_of_all_and_the_others_are_added_up() => Gen.Int[0, 10_000_000].SampleAsync(
        async seed =>
        {
            var (package, question) = Make(seed);
            var all = await AskAsync(package, question);
            var some = await AskAsync(package, question with { First = 2 });

            Assert.Equal(all.Links.Take(2), some.Links);
            Assert.Equal(all.Links.Skip(2).Sum(link => link.Carried?.Tonnes ?? 0), some.OtherTonnes, Precision);
            Assert.Equal(0, all.OtherTonnes);
            Assert.Equal(
                all.Links.OrderByDescending(link => Math.Round(link.Carried?.Share ?? -1, 9))
                    .ThenBy(link => link.From, StringComparer.Ordinal).ThenBy(link => link.To, StringComparer.Ordinal),
                all.Links);
        },
        iter: 300);

    private static (Model.DataPackage Package, FlowQuestion Question) Make(int seed)
    {
        var random = new RandomPackage(seed);
        var package = random.Make();
        return (package, new FlowQuestion
        {
            Mineral = random.OneOf("mineral:re", "mineral:heavy", "mineral:nd"),
            Of = random.OneOf(null, RandomSelector.Make(random, package)),
            By = random.OneOf(Grouping.Site, Grouping.Country, Grouping.Company, Grouping.Controller),
            MinConfidence = random.OneOf(0, 0.9),
            First = FlowQuestion.MaxFirst,
            AsOf = random.OneOf(RandomPackage.Days),
        });
    }

    private static Func<Site, string> Key(IKnowledgeReader reader, FlowQuestion question)
    {
        var tables = reader.Tables;
        var controllers = ControlTable.Get(tables, new EvidenceFilter(question.AsOf, question.MinConfidence)).SiteControllers;
        string? Controller(Site site) => controllers[tables.Sites.Ids.Find(site.Id)] is >= 0 and var index
            ? EntityId.ForCountry(tables.Countries[index]) : null;
        return site => (question.By switch
        {
            Grouping.Site => site.Id,
            Grouping.Country => EntityId.ForCountry(site.Country),
            Grouping.Company => site.Operator,
            _ => Controller(site),
        } ?? "unlisted") + "#" + EnumNames.Format(site.Stage);
    }

    private static async Task<FlowAnswer> AskAsync(Model.DataPackage package, FlowQuestion question)
    {
        await using var store = EmbeddedStore.InMemory(package);
        return (await FlowAnalysis.PrepareAsync(await store.OpenReaderAsync(Stop), question, Stop)).Answer();
    }

    /// <summary>A flow grouped by its definition.</summary>
    private sealed class SlowFlowPicture
    {
        public SlowFlowPicture(SlowCarried slow, IReadOnlyList<Site> sites, Func<Site, string> key)
        {
            var keys = sites.ToDictionary(site => site.Id, key);
            Links = slow.Carried.Select(pair => (Supply: pair.Key, Tonnes: (double?)pair.Value))
                .Concat(slow.Unknown.Select(supply => (Supply: supply, Tonnes: (double?)null)))
                .Where(carried => keys[carried.Supply.From] != keys[carried.Supply.To])
                .GroupBy(carried => (keys[carried.Supply.From], keys[carried.Supply.To]))
                .ToDictionary(group => group.Key, group => new SlowLink([.. group]));
            var enclosed = sites.Where(site => slow.IntakeOf(site.Id) > 0).Select(key)
                .Where(group => !Links.Keys.Any(link => link.Item2 == group));
            Nodes = Links.Keys.SelectMany(link => new[] { link.Item1, link.Item2 }).Concat(enclosed).Distinct()
                .ToDictionary(group => group, group => Sum(slow, sites.Where(site => key(site) == group).ToList()));
        }

        public Dictionary<(string From, string To), SlowLink> Links { get; }

        public Dictionary<string, (double Tonnes, double Origin, double Unknown)> Nodes { get; }

        private static (double Tonnes, double Origin, double Unknown) Sum(SlowCarried slow, List<Site> sites)
        {
            var ends = sites.Where(site => slow.IsEnd(site.Id)).ToList();
            bool Originates(Site site) => site.Stage is Stage.Mining or Stage.Recycling or Stage.Stockpiling;
            return (
                sites.Sum(site => slow.Sent(site.Id) + slow.IntakeOf(site.Id)),
                ends.Where(Originates).Sum(site => slow.Sent(site.Id)),
                ends.Where(site => !Originates(site)).Sum(site => slow.Sent(site.Id)));
        }
    }

    private sealed record SlowLink(List<(Supply Supply, double? Tonnes)> Supplies)
    {
        public void AssertEqual(FlowLink link, IReadOnlyList<Supply> supplies, double intake)
        {
            Assert.Equal(
                Supplies.Select(carried => carried.Supply.Id).Order(StringComparer.Ordinal),
                supplies.Select(supply => supply.Id).Order(StringComparer.Ordinal));
            var known = Supplies.Where(carried => carried.Tonnes is not null).ToList();
            if (known.Count == 0)
            {
                Assert.Null(link.Carried);
                return;
            }

            var tonnes = known.Sum(carried => carried.Tonnes!.Value);
            Assert.Equal(tonnes, link.Carried!.Value.Tonnes, Precision);
            Assert.Equal(tonnes / intake, link.Carried.Value.Share, Precision);
            Assert.Equal(known.Sum(carried => carried.Supply.Tonnes!.Value), link.Carried.Value.Recorded, Precision);
            Assert.Equal(
                known.Sum(carried => carried.Tonnes!.Value * carried.Supply.Evidence.Confidence) / tonnes,
                link.Carried.Value.Confidence,
                Precision);
        }
    }
}
