using BenchmarkDotNet.Attributes;
using GraphKb.Analysis.Alternatives;
using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Exposure;
using GraphKb.Analysis.Flow;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Paths;
using GraphKb.Model.Entities;
using GraphKb.Store.Embedded;

namespace GraphKb.Benchmarks;

/// <summary>
/// Questions about mineral m07 as of 2026-11-23: into KOR, through refining that CHN controls, chains of up to 6 hops. Each plain
/// reference answers the same question with a simple algorithm.
/// </summary>
public class Questions
{
    private const string Mineral = "mineral:m07";
    private const int MaxHops = 6;
    private static readonly DateOnly AsOf = new(2026, 11, 23);
    private EmbeddedStore _store = null!;
    private EntityTables _tables = null!;
    private IKnowledgeReader _reader = null!;
    private PathQuery _paths = null!;
    private PlainPathCount _plainPaths = null!;
    private PlainPathCount _plainMillion = null!;
    private PlainExposure _plainExposure = null!;
    private NodeSet[] _countryNodes = null!;
    private int _variation;

    /// <summary>The file of the embedded store.</summary>
    public static string Database { get; set; } = "";

    [GlobalSetup]
    public void Open()
    {
        _store = EmbeddedStore.Open(Database, create: false, CancellationToken.None);
        _reader = Get(_store.OpenReaderAsync(CancellationToken.None));
        _tables = _reader.Tables;
        Prepare(Network(AsOf));
        if (PrepareChains().Count(CancellationToken.None) != PlainDepthFirst())
        {
            throw new InvalidOperationException("The count and the plain reference disagree.");
        }

        if (Math.Abs(ExposureOfKorea() - PlainExposureOfKorea()) > 1e-9)
        {
            throw new InvalidOperationException("The exposure and the plain reference disagree.");
        }
    }

    [GlobalCleanup]
    public void Close() => _store.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark]
    public long PlainDepthFirst() => _plainPaths.Count();

    // Another day in each call, so that the cache never has the network.
    [Benchmark]
    public SupplyNetwork MakeNetwork() => Network(AsOf.AddDays(1 + (++_variation % 400)));

    [Benchmark]
    public ControlTable ControlOfEverySite() => ControlTable.Get(_tables, new EvidenceFilter(AsOf.AddDays(1 + (++_variation % 400))));

    [Benchmark]
    public double PlainExposureOfKorea() => _plainExposure.Share();

    [Benchmark]
    public double ExposureOfKorea() => Get(ExposureAnalysis.PrepareAsync(_reader, Exposure, CancellationToken.None)).Answer().AtLeast;

    // Other consumers in each call, so that the cache never has the ranking.
    [Benchmark]
    public int Chokepoints100ByCountry()
    {
        var question = new ChokepointsQuestion { Mineral = Mineral, Of = KoreaAndAnother(), By = Grouping.Country, AsOf = AsOf };
        var analysis = Get(ChokepointsAnalysis.PrepareAsync(_reader, question, CancellationToken.None));
        return Get(analysis.PageAsync(0, 100, CancellationToken.None)).Chokepoints.Count;
    }

    [Benchmark]
    public int FlowByCountry()
    {
        var question = new FlowQuestion { Mineral = Mineral, Of = Korea, By = Grouping.Country, AsOf = AsOf };
        return Get(FlowAnalysis.PrepareAsync(_reader, question, CancellationToken.None)).Answer().Links.Count;
    }

    [Benchmark]
    public int First10Drivers()
    {
        var analysis = Get(ExposureAnalysis.PrepareAsync(_reader, Exposure, CancellationToken.None));
        return Get(analysis.FindDriversAsync(10, CancellationToken.None)).Count;
    }

    // As a request for a page and totalCount does.
    [Benchmark]
    public long? First100ChainsAndTotalCount()
    {
        var analysis = PrepareChains();
        return Get(analysis.PageAsync(0, 100, CancellationToken.None)).Chains.Count + analysis.Count(CancellationToken.None);
    }

    // A million chains match: all origins, all consumers, no condition.
    [Benchmark]
    public int First100OfAMillionChains() => Get(PrepareMillionChains().PageAsync(0, 100, CancellationToken.None)).Chains.Count;

    [Benchmark]
    public long? CountAMillionChains() => PrepareMillionChains().Count(CancellationToken.None);

    [Benchmark]
    public long PlainMillionChains() => _plainMillion.Count();

    [Benchmark]
    public double Disruption()
    {
        var scenario = new Scenario { Remove = [new SiteSelector { ControlledBy = ["CHN"] }] };
        var question = new DisruptionQuestion { Mineral = Mineral, Of = Korea, AsOf = AsOf, Scenario = scenario };
        var analysis = Get(DisruptionAnalysis.PrepareAsync(_reader, question, CancellationToken.None));
        return Get(analysis.AnswerAsync(CancellationToken.None)).Loss;
    }

    // Other consumers in each call, so that the cache never has the flow without the scenario.
    [Benchmark]
    public double DisruptionOfOthers()
    {
        var scenario = new Scenario { Remove = [new SiteSelector { ControlledBy = ["CHN"] }] };
        var question = new DisruptionQuestion { Mineral = Mineral, Of = KoreaAndAnother(), AsOf = AsOf, Scenario = scenario };
        var analysis = Get(DisruptionAnalysis.PrepareAsync(_reader, question, CancellationToken.None));
        return Get(analysis.AnswerAsync(CancellationToken.None)).Loss;
    }

    [Benchmark]
    public double Alternatives()
    {
        var avoid = new SiteSelector { ControlledBy = ["CHN"] };
        var question = new AlternativesQuestion { Mineral = Mineral, Of = Korea, AsOf = AsOf, Avoid = [avoid] };
        var analysis = Get(AlternativesAnalysis.PrepareAsync(_reader, question, CancellationToken.None));
        return Get(analysis.AnswerAsync(CancellationToken.None)).Tonnes;
    }

    [Benchmark]
    public double PlainFlow() => PlainMaximumFlow.Value(_paths.Network, _paths.From, _paths.To, _paths.Avoid);

    // For each country: the exposure of the consumers to it, and the maximum flow without it.
    [Benchmark]
    public double PlainChokepoints()
    {
        var largest = 0.0;
        foreach (var countryNodes in _countryNodes)
        {
            var remaining = PlainMaximumFlow.Value(_paths.Network, _paths.From, _paths.To, countryNodes);
            largest = Math.Max(largest, new PlainExposure(_paths.Network, _paths.To, countryNodes).Share() + remaining);
        }

        return largest;
    }

    private void Prepare(SupplyNetwork network)
    {
        var (graph, sites) = (network.Graph, _tables.Sites);
        var controllers = ControlTable.Get(_tables, new EvidenceFilter(AsOf)).SiteControllers;
        var (korea, china) = (_tables.Countries.Find("KOR"), _tables.Countries.Find("CHN"));
        NodeSet Where(Func<int, bool> matches) => NodeSet.Where(graph.NodeCount, nodeIndex => matches(network.SiteIndexes[nodeIndex]));

        var from = Where(siteIndex => sites.Stages[siteIndex] is Stage.Mining or Stage.Recycling);
        var to = Where(siteIndex => sites.Stages[siteIndex] is Stage.Consumption && sites.CountryIndexes[siteIndex] == korea);
        var through = Where(siteIndex => sites.Stages[siteIndex] is Stage.Refining
            && (sites.CountryIndexes[siteIndex] == china || controllers[siteIndex] == china));
        _paths = new PathQuery(graph, from, to) { Through = [through], Avoid = new NodeSet(graph.NodeCount), MaxHops = MaxHops };
        _plainPaths = new PlainPathCount(graph, from, to, through, MaxHops);
        var consumers = Where(siteIndex => sites.Stages[siteIndex] is Stage.Consumption);
        _plainMillion = new PlainPathCount(graph, from, consumers, Where(_ => true), PathQuery.MostHops);
        _plainExposure = new PlainExposure(graph, to, through);
        _countryNodes =
        [
            .. Enumerable.Range(0, _tables.Countries.Count)
                .Select(countryIndex => Where(siteIndex => sites.CountryIndexes[siteIndex] == countryIndex)),
        ];
    }

    private ChainsAnalysis PrepareChains()
    {
        var question = new ChainsQuestion { Mineral = Mineral, To = Korea, Through = [ChineseRefining], MaxHops = MaxHops, AsOf = AsOf };
        return Get(ChainsAnalysis.PrepareAsync(_reader, question, CancellationToken.None));
    }

    private ChainsAnalysis PrepareMillionChains() => Get(ChainsAnalysis.PrepareAsync(
        _reader, new ChainsQuestion { Mineral = Mineral, MaxHops = PathQuery.MostHops, AsOf = AsOf }, CancellationToken.None));

    private static SiteSelector ChineseRefining => new() { Stages = [Stage.Refining], ControlledBy = ["CHN"] };

    private static ExposureQuestion Exposure => new() { Mineral = Mineral, Of = Korea, To = ChineseRefining, AsOf = AsOf };

    private static SiteSelector Korea => new() { Countries = ["KOR"] };

    private static T Get<T>(ValueTask<T> task) => task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();

    // Korea alone is at hand from other questions.
    private SiteSelector KoreaAndAnother()
    {
        var another = _tables.Countries[++_variation % _tables.Countries.Count];
        return another == "KOR" ? KoreaAndAnother() : new() { Countries = ["KOR", another] };
    }

    private SupplyNetwork Network(DateOnly asOf) =>
        Get(_reader.GetNetworkAsync(Mineral, new EvidenceFilter(asOf), CancellationToken.None));
}
