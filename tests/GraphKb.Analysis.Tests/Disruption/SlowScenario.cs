using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Tests.MaximumFlows;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Disruption;

/// <summary>
/// The flow in a scenario by its definition: shortest augmenting paths (J. Edmonds, R. Karp, 1972) over a dictionary of limits between
/// named points, of each site one where its inflow arrives and one where its outflow leaves.
/// </summary>
internal sealed class SlowScenario
{
    private const string Source = "source";
    private const string Sink = "sink";
    private const double Unbounded = 1e9;
    private readonly DataPackage _package;
    private readonly Func<Site, bool> _consumers;
    private readonly Scenario _scenario;
    private readonly Func<Site, bool> _removed;
    private readonly Func<Supply, bool> _cut;
    private readonly List<Supply> _recorded;
    private readonly List<Supply> _supplies;
    private readonly SlowFlow _capacities;

    public SlowScenario(
        (DataPackage Package, string Mineral, DateOnly Day) data, Func<Site, bool> consumers, Scenario scenario, Func<Site, bool> removed,
        Func<Supply, bool> cut)
    {
        (_package, _consumers, _scenario, _removed, _cut) = (data.Package, consumers, scenario, removed, cut);
        _recorded = [.. SlowNetwork.Build(_package, data.Mineral, data.Day)];
        _capacities = new SlowFlow(_package, data.Mineral, data.Day, _ => false);
        var opened = _package with { Sites = [.. _package.Sites.Select(Open)] };
        var hypothetical = scenario.Supplies.Select(supply => new Supply(
            supply.From, supply.To, data.Mineral, "hypothetical", supply.Tonnes, new Evidence(null, null, 1, [], null)));
        _supplies = [.. SlowNetwork.Build(opened, data.Mineral, data.Day), .. hypothetical];
        TakePart = [.. _package.Sites.Where(site => SlowNetwork.TakesPart(site, data.Day)).Select(site => site.Id)];
    }

    /// <summary>Ids of the sites that take part without the scenario.</summary>
    public HashSet<string> TakePart { get; }

    public double Flow(double? headroom)
    {
        var limits = new Dictionary<(string From, string To), double>();
        void Add(string from, string to, double limit) => limits[(from, to)] = limits.GetValueOrDefault((from, to)) + limit;
        foreach (var site in _package.Sites)
        {
            if (_consumers(site))
            {
                Add("into " + site.Id, Sink, Part(site, IntakeOf(site.Id)));
                continue;
            }

            Add("into " + site.Id, "out of " + site.Id, Part(site, CapacityOf(site.Id) ?? Unbounded));
            Add(Source, "into " + site.Id, IsOrigin(site) ? Unbounded : 0);
        }

        foreach (var supply in _supplies)
        {
            var limit = headroom is { } factor && supply.Tonnes is { } tonnes ? factor * tonnes : Unbounded;
            var isReduced = _cut(supply) || _removed(Find(supply.From)) || _removed(Find(supply.To));
            Add("out of " + supply.From, "into " + supply.To, isReduced ? Part(limit) : limit);
        }

        var flow = 0.0;
        for (var more = Augment(limits); more > 0; more = Augment(limits))
        {
            flow += more;
        }

        return flow;
    }

    private Site Open(Site site) =>
        _scenario.Open.Contains(site.Id) ? site with { Status = SiteStatus.Operating, Opened = null, Closed = null } : site;

    private Site Find(string id) => _package.Sites.Single(site => site.Id == id);

    private double Part(Site site, double limit) => _removed(site) ? Part(limit) : limit;

    // Any amount is any amount, however little of it is kept.
    private double Part(double limit) => _scenario.Keep == 0 ? 0 : limit >= Unbounded ? Unbounded : _scenario.Keep * limit;

    private double? CapacityOf(string site) =>
        _scenario.Capacities.FirstOrDefault(capacity => capacity.Site == site)?.Tonnes ?? _capacities.CapacityOf(site);

    private double IntakeOf(string consumer) => _supplies
        .Where(supply => supply.To == consumer && !_consumers(Find(supply.From))).Sum(supply => supply.Tonnes ?? 0);

    private bool IsOrigin(Site site)
    {
        var supplies = TakePart.Contains(site.Id) ? _recorded : _supplies;
        return site.Stage is Stage.Mining or Stage.Recycling
            || (site.Stage != Stage.Stockpiling && !supplies.Exists(supply => supply.To == site.Id));
    }

    private static double Augment(Dictionary<(string From, string To), double> limits)
    {
        var previous = new Dictionary<string, string> { [Source] = Source };
        var open = new Queue<string>([Source]);
        while (open.TryDequeue(out var point))
        {
            foreach (var (from, to) in limits.Where(limit => limit.Key.From == point && limit.Value > 1e-9).Select(limit => limit.Key))
            {
                if (previous.TryAdd(to, from))
                {
                    open.Enqueue(to);
                }
            }
        }

        if (!previous.ContainsKey(Sink))
        {
            return 0;
        }

        var path = new List<(string From, string To)>();
        for (var point = Sink; point != Source; point = previous[point])
        {
            path.Add((previous[point], point));
        }

        var least = path.Min(step => limits[step]);
        foreach (var (from, to) in path)
        {
            limits[(from, to)] -= least;
            limits[(to, from)] = limits.GetValueOrDefault((to, from)) + least;
        }

        return least;
    }
}
