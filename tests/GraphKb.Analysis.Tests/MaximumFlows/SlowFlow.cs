using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.MaximumFlows;

/// <summary>The maximum flow by shortest augmenting paths over a matrix (J. Edmonds, R. Karp, 1972), each site split in two.</summary>
internal sealed class SlowFlow
{
    private const double Unbounded = 1e12;
    private readonly DataPackage _package;
    private readonly string _mineral;
    private readonly DateOnly _day;
    private readonly double _minConfidence;
    private readonly List<Supply> _supplies;
    private readonly List<Site> _sites;
    private readonly HashSet<string> _consumers;

    public SlowFlow(DataPackage package, string mineral, DateOnly day, Func<Site, bool> consumers, double minConfidence = 0)
    {
        (_package, _mineral, _day, _minConfidence) = (package, mineral, day, minConfidence);
        _supplies = [.. SlowNetwork.Build(package, mineral, day, minConfidence)];
        _sites = [.. package.Sites.Where(site => _supplies.Exists(supply => supply.From == site.Id || supply.To == site.Id))];
        _consumers = [.. _sites.Where(consumers).Select(site => site.Id)];
    }

    public IReadOnlyList<Supply> Supplies => _supplies;

    public double Intake => _consumers.Sum(IntakeOf);

    public double Value(double? headroom, Func<Site, bool> removed, Func<Supply, bool> cut)
    {
        var (source, drain) = (2 * _sites.Count, (2 * _sites.Count) + 1);
        var left = new double[drain + 1, drain + 1];
        for (var place = 0; place < _sites.Count; place++)
        {
            var site = _sites[place];
            if (removed(site))
            {
                continue;
            }

            if (_consumers.Contains(site.Id))
            {
                left[2 * place, drain] = IntakeOf(site.Id);
                continue;
            }

            left[2 * place, (2 * place) + 1] = CapacityOf(site.Id) ?? Unbounded;
            var hasNoInflow = !_supplies.Exists(supply => supply.To == site.Id);
            if (site.Stage is Stage.Mining or Stage.Recycling || (site.Stage != Stage.Stockpiling && hasNoInflow))
            {
                left[source, 2 * place] = Unbounded;
            }
        }

        foreach (var supply in _supplies.Where(supply => !cut(supply)))
        {
            var (from, to) = (_sites.FindIndex(site => site.Id == supply.From), _sites.FindIndex(site => site.Id == supply.To));
            left[(2 * from) + 1, 2 * to] += headroom is { } factor && supply.Tonnes is { } tonnes ? factor * tonnes : Unbounded;
        }

        var flow = 0.0;
        for (var more = Augment(left, source, drain); more > 1e-9; more = Augment(left, source, drain))
        {
            flow += more;
        }

        return flow;
    }

    // The own fact, else the sum over the children likewise, else the nearest ancestor's fact; of several the one with the latest since,
    // whose tonnes are unknown where it is not relied on.
    public double? CapacityOf(string site)
    {
        var tree = new MineralTree(_package.Minerals);
        double? Own(string mineral) => _package.Capacities
            .Where(fact => fact.Site == site && fact.Mineral == mineral && fact.Evidence.HoldsAt(_day))
            .MaxBy(fact => fact.Evidence.Since ?? DateOnly.MinValue) is { } last && last.Evidence.Confidence >= _minConfidence
            ? last.Tonnes : null;
        double? SumChildren(IReadOnlyList<string> children) =>
            children.Any(child => Down(child) is not null) ? children.Sum(child => Down(child) ?? 0) : null;
        double? Down(string mineral) => Own(mineral) ?? SumChildren(tree.Children(mineral));
        var found = Down(_mineral);
        for (var parent = tree.Find(_mineral)!.Parent; found is null && parent is not null; parent = tree.Find(parent)!.Parent)
        {
            found = Own(parent);
        }

        return found;
    }

    private double IntakeOf(string consumer) =>
        _supplies.Where(supply => supply.To == consumer && !_consumers.Contains(supply.From)).Sum(supply => supply.Tonnes ?? 0);

    private static double Augment(double[,] left, int source, int drain)
    {
        var from = new int[drain + 1];
        Array.Fill(from, -1);
        var open = new Queue<int>([source]);
        while (open.TryDequeue(out var at))
        {
            for (var to = 0; to <= drain; to++)
            {
                if (from[to] < 0 && to != source && left[at, to] > 1e-9)
                {
                    from[to] = at;
                    open.Enqueue(to);
                }
            }
        }

        if (from[drain] < 0)
        {
            return 0;
        }

        var least = double.PositiveInfinity;
        for (var at = drain; at != source; at = from[at])
        {
            least = Math.Min(least, left[from[at], at]);
        }

        for (var at = drain; at != source; at = from[at])
        {
            left[from[at], at] -= least;
            left[at, from[at]] += least;
        }

        return least;
    }
}
