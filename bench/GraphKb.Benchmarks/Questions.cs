using BenchmarkDotNet.Attributes;
using GraphKb.Analysis.Alternatives;
using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Paths;
using GraphKb.Engine.Tracing;
using GraphKb.Engine.Tracing.Inflows;
using GraphKb.Model.Entities;
using GraphKb.Store.Embedded;

namespace GraphKb.Benchmarks;

/// <summary>Chains of mineral m07 into KOR through refining that CHN controls, up to 6 hops, as of 2026-11-23.</summary>
public class Questions
{
    private static readonly DateOnly AsOf = new(2026, 11, 23);
    private EmbeddedStore _store = null!;
    private EntityTables _atlas = null!;
    private IKnowledgeReader _reader = null!;
    private PathQuery _question = null!;
    private PlainReference _plain = null!;
    private PlainExposure _plainExposure = null!;
    private InflowMatrix _rows = null!;
    private NodeSet[] _countries = null!;
    private int _day;

    public static string Database { get; set; } = "";

    [GlobalSetup]
    public void Open()
    {
        _store = EmbeddedStore.Open(Database, create: false, CancellationToken.None);
        _reader = _store.OpenReaderAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        _atlas = _reader.Tables;
        var network = Network(AsOf);
        var control = ControlTable.Get(_atlas, AsOf).SiteControllers;
        var (korea, china) = (_atlas.Countries.Find("KOR"), _atlas.Countries.Find("CHN"));
        var sites = _atlas.Sites;
        NodeSet Where(Func<int, bool> matches) => NodeSet.Where(network.Graph.NodeCount, node => matches(network.SiteIndexes[node]));
        var from = Where(site => sites.Stages[site] is Stage.Mining or Stage.Recycling);
        var to = Where(site => sites.Stages[site] is Stage.Consumption && sites.CountryIndexes[site] == korea);
        var through = Where(site => sites.Stages[site] is Stage.Refining && (sites.CountryIndexes[site] == china || control[site] == china));
        _question = new PathQuery(network.Graph, from, to)
        {
            Through = [through],
            Avoid = new NodeSet(network.Graph.NodeCount),
            MaxHops = 6,
        };
        _plain = new PlainReference(network.Graph, from, to, through, 6);
        _plainExposure = new PlainExposure(network.Graph, to, through);
        _rows = InflowMatrix.Create(network.Graph, from);
        _countries = [.. Enumerable.Range(0, _atlas.Countries.Count).Select(country => Where(site => sites.CountryIndexes[site] == country))];
        if (TotalCount() != PlainDepthFirst())
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
    public long PlainDepthFirst() => _plain.Count();

    [Benchmark]
    public int First100Chains() => PathSearch.InOrder(_question, CancellationToken.None).Take(100).Count();

    [Benchmark]
    public long? TotalCount() => PathCount.Count(_question, 5_000_000, CancellationToken.None);

    // A day later each time, so that the one kept is never the one asked for.
    [Benchmark]
    public SupplyNetwork MakeNetwork() => Network(AsOf.AddDays(++_day % 400));

    [Benchmark]
    public ControlTable MakeControl() => ControlTable.Get(_atlas, AsOf.AddDays(++_day % 400));

    [Benchmark]
    public double PlainExposureOfKorea() => _plainExposure.Share();

    [Benchmark]
    public double ExposureOfKorea()
    {
        using var bounds = ExposureBounds.Trace(_rows, _question.Through[0]);
        return Intake.From(_question.Network, _question.To, _question.Through[0], bounds).AtLeast;
    }

    // Another consumer each time, so that no ranking is at hand.
    [Benchmark]
    public int Chokepoints100ByCountry()
    {
        var question = new ChokepointsQuestion { Mineral = "mineral:m07", Of = Next(), By = Grouping.Country, AsOf = AsOf };
        var analysis = Get(ChokepointsAnalysis.PrepareAsync(_reader, question, CancellationToken.None));
        return Get(analysis.PageAsync(0, 100, CancellationToken.None)).Chokepoints.Count;
    }

    // What a request for a page and totalCount costs.
    [Benchmark]
    public long? First100ChainsAndTotalCount()
    {
        var question = new ChainsQuestion
        {
            Mineral = "mineral:m07",
            To = Korea,
            Through = [new SiteSelector { Stages = [Stage.Refining], ControlledBy = ["CHN"] }],
            MaxHops = 6,
            AsOf = AsOf,
        };
        var analysis = Get(ChainsAnalysis.PrepareAsync(_reader, question, CancellationToken.None));
        return Get(analysis.PageAsync(0, 100, CancellationToken.None)).Chains.Count + analysis.Count(CancellationToken.None);
    }

    [Benchmark]
    public double Disruption()
    {
        var scenario = new Scenario { Remove = [new SiteSelector { ControlledBy = ["CHN"] }] };
        var question = new DisruptionQuestion { Mineral = "mineral:m07", Of = Korea, AsOf = AsOf, Scenario = scenario };
        var analysis = Get(DisruptionAnalysis.PrepareAsync(_reader, question, CancellationToken.None));
        return Get(analysis.AnswerAsync(CancellationToken.None)).Loss;
    }

    [Benchmark]
    public double Alternatives()
    {
        var avoid = new SiteSelector { ControlledBy = ["CHN"] };
        var question = new AlternativesQuestion { Mineral = "mineral:m07", Of = Korea, AsOf = AsOf, Avoid = [avoid] };
        var analysis = Get(AlternativesAnalysis.PrepareAsync(_reader, question, CancellationToken.None));
        return Get(analysis.AnswerAsync(CancellationToken.None)).Tonnes;
    }

    [Benchmark]
    public double PlainFlow() => PlainReferenceFlow.Value(_question.Network, _question.From, _question.To, _question.Avoid);

    // Country by country: what of the intake passes it, and what is left when it is gone.
    [Benchmark]
    public double PlainChokepoints()
    {
        var largest = 0.0;
        foreach (var group in _countries)
        {
            var left = PlainReferenceFlow.Value(_question.Network, _question.From, _question.To, group);
            largest = Math.Max(largest, new PlainExposure(_question.Network, _question.To, group).Share() + left);
        }

        return largest;
    }

    private static SiteSelector Korea => new() { Countries = ["KOR"] };

    private static T Get<T>(ValueTask<T> asked) => asked.IsCompletedSuccessfully ? asked.Result : asked.AsTask().GetAwaiter().GetResult();

    private SiteSelector Next() => new() { Countries = ["KOR", _atlas.Countries[++_day % _atlas.Countries.Count]] };

    private SupplyNetwork Network(DateOnly asOf)
    {
        var asked = _reader.GetNetworkAsync("mineral:m07", asOf, CancellationToken.None);
        return asked.IsCompletedSuccessfully ? asked.Result : asked.AsTask().GetAwaiter().GetResult();
    }
}
