using GraphKb.Analysis.Alternatives;
using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Exposure;
using GraphKb.Analysis.Flow;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests;

/// <summary>
/// What questions allocate in a network of 90,000 sites of which few lead to the consumers: 30,000 chains of a mine, a refinery and a
/// market, 1 tonne each. Every thousandth market is Korea's, every third refinery China's.
/// </summary>
/// <remarks>
/// An array with a number for each site of the network would exceed most bounds. They have room of about a half: what the compiler of
/// the runtime does not put on the stack differs a little between machines.
/// </remarks>
public sealed class AllocationTests
{
    private const int ChainCount = 30_000;
    private const string Mineral = "mineral:re";
    private static readonly Lazy<IKnowledgeReader> Reader = new(() => Get(EmbeddedStore.InMemory(Create()).OpenReaderAsync(default)));

    private static SiteSelector Korea => new() { Countries = ["KOR"] };

    private static SiteSelector China => new() { ControlledBy = ["CHN"] };

    [Fact]
    public void A_page_of_chains_and_its_count_allocate_little() => AtMost(150_000, () =>
    {
        var question = new ChainsQuestion { Mineral = Mineral, To = Korea, Through = [China], AsOf = TinyChain.Day };
        var chains = Get(ChainsAnalysis.PrepareAsync(Reader.Value, question, default));
        Assert.Equal(4, Get(chains.PageAsync(0, 4, default)).Chains.Count);
        Assert.Equal(10, chains.Count(default));
    });

    [Fact]
    public void An_exposure_allocates_little() => AtMost(60_000, () =>
    {
        var question = new ExposureQuestion { Mineral = Mineral, Of = Korea, To = China, AsOf = TinyChain.Day };
        Assert.Equal(1.0 / 3, Get(ExposureAnalysis.PrepareAsync(Reader.Value, question, default)).Answer().AtLeast, 1e-9);
    });

    [Fact]
    public void A_flow_by_country_allocates_little() => AtMost(60_000, () =>
    {
        var question = new FlowQuestion { Mineral = Mineral, Of = Korea, By = Grouping.Country, AsOf = TinyChain.Day };
        Assert.Equal(4, Get(FlowAnalysis.PrepareAsync(Reader.Value, question, default)).Answer().Links.Count);
    });

    [Fact]
    public void Chokepoints_allocate_little() => AtMost(60_000, () =>
    {
        var question = new ChokepointsQuestion { Mineral = Mineral, Of = Korea, By = Grouping.Country, AsOf = TinyChain.Day };
        var chokepoints = Get(ChokepointsAnalysis.PrepareAsync(Reader.Value, question, default));
        Assert.Equal(3, Get(chokepoints.PageAsync(0, 10, default)).Chokepoints.Count);
    });

    [Fact]
    public void A_disruption_allocates_little() => AtMost(60_000, () =>
    {
        var scenario = new Scenario { Remove = [China] };
        var question = new DisruptionQuestion { Mineral = Mineral, Of = Korea, AsOf = TinyChain.Day, Scenario = scenario };
        var disruption = Get(DisruptionAnalysis.PrepareAsync(Reader.Value, question, default));
        Assert.Equal(10, Get(disruption.AnswerAsync(default)).Loss);
    });

    [Fact]
    public void Alternatives_allocate_little() => AtMost(160_000, () =>
    {
        var question = new AlternativesQuestion { Mineral = Mineral, Of = Korea, AsOf = TinyChain.Day, Avoid = [China] };
        var alternatives = Get(AlternativesAnalysis.PrepareAsync(Reader.Value, question, default));
        Assert.Equal(20, Get(alternatives.AnswerAsync(default)).Tonnes);
    });

    // The second of two equal questions, so that neither compilation nor what is cached counts.
    private static void AtMost(long mostBytes, Action ask)
    {
        ask();
        var before = GC.GetAllocatedBytesForCurrentThread();
        ask();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, mostBytes);
    }

    private static T Get<T>(ValueTask<T> task)
    {
        Assert.True(task.IsCompleted, "The question was answered on another thread.");
        return task.GetAwaiter().GetResult();
    }

    private static DataPackage Create()
    {
        var chains = Enumerable.Range(0, ChainCount).ToList();
        return new DataPackage
        {
            Countries = [.. TinyChain.Package.Countries],
            Minerals = [new Mineral(Mineral, "Rare earths", null, null, null, [], [], [])],
            Sources = [new Source("source:s", "A source", null, null, null, null, null)],
            Sites =
            [
                .. chains.Select(chain => CreateSite("mine", chain, Stage.Mining, "AUS")),
                .. chains.Select(chain => CreateSite("refinery", chain, Stage.Refining, chain % 3 == 0 ? "CHN" : "JPN")),
                .. chains.Select(chain => CreateSite("market", chain, Stage.Consumption, chain % 1_000 == 0 ? "KOR" : "USA")),
            ],
            Supplies =
            [
                .. chains.Select(chain => CreateSupply(("mine", chain), ("refinery", chain))),
                .. chains.Select(chain => CreateSupply(("refinery", chain), ("market", chain))),
            ],
        };
    }

    private static Site CreateSite(string kind, int number, Stage stage, string country) => new(
        $"site:{kind}-{number}", kind, stage, country, null, null, null, SiteStatus.Operating, null, null, false, [], null);

    private static Supply CreateSupply((string Kind, int Number) from, (string Kind, int Number) to) => new(
        $"site:{from.Kind}-{from.Number}", $"site:{to.Kind}-{to.Number}", Mineral, null, 1, TinyChain.Seen);
}
