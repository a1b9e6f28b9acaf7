using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Exposure;

/// <summary>Exposure by its definition, fact by fact, swept until nothing moves any more.</summary>
internal sealed class SlowExposure
{
    private readonly Dictionary<string, Site> _sites;
    private readonly ILookup<string, Supply> _into;
    private readonly HashSet<Supply> _cut;

    public SlowExposure(DataPackage package, string mineral, DateOnly day, IEnumerable<Supply>? cut = null, double minConfidence = 0)
    {
        _sites = package.Sites.ToDictionary(site => site.Id);
        _into = SlowNetwork.Build(package, mineral, day, minConfidence).ToLookup(supply => supply.To);
        _cut = [.. cut ?? []];
    }

    /// <summary>What a target and a cut supply count.</summary>
    public double Whole { get; init; } = 1;

    public (double AtLeast, double AtMost, double Tonnes) Of(Func<Site, bool> consumers, Func<Site, bool> targets, bool direct)
    {
        var inK = _sites.Values.Where(consumers).Select(site => site.Id).ToHashSet();
        var intake = inK.SelectMany(id => _into[id]).Where(supply => !inK.Contains(supply.From))
            .Select(supply => (From: supply, supply.Tonnes)).ToList();
        var (least, most) = (Solve(targets, 0), Solve(targets, 1));
        double Counts(Supply supply, Dictionary<string, double> e) => targets(_sites[supply.To]) || _cut.Contains(supply) ? Whole
            : direct ? (targets(_sites[supply.From]) ? Whole : 0) : e[supply.From];
        return intake.All(supply => supply.Tonnes == 0)
            ? (0, 1, 0)
            : (Mix(intake, supply => Counts(supply, least), false)!.Value,
                Mix(intake, supply => Counts(supply, most), true)!.Value,
                intake.Sum(supply => supply.Tonnes ?? 0));
    }

    // A circle that takes in a hundredth of what it moves, inside another such, takes some hundred thousand sweeps.
    private Dictionary<string, double> Solve(Func<Site, bool> targets, double start)
    {
        var sites = _sites.Values.ToList();
        var numbers = sites.Select((site, number) => (site.Id, number)).ToDictionary();
        var into = sites.ConvertAll(site => _into[site.Id]
            .Select(supply => (From: _cut.Contains(supply) ? -1 : numbers[supply.From], supply.Tonnes)).ToArray());
        var unfed = sites.ConvertAll(site => site.Stage is Stage.Mining or Stage.Recycling or Stage.Stockpiling ? 0 : start);
        var isTarget = sites.ConvertAll(site => targets(site));
        var e = sites.ConvertAll(_ => start);
        for (var moved = 1.0; moved >= 1e-14;)
        {
            moved = 0;
            for (var site = 0; site < e.Count; site++)
            {
                var now = isTarget[site] ? Whole : Mix(into[site], from => from < 0 ? Whole : e[from], start == 1) ?? unfed[site];
                moved = Math.Max(moved, Math.Abs(now - e[site]));
                e[site] = now;
            }
        }

        return sites.Zip(e).ToDictionary(pair => pair.First.Id, pair => pair.Second);
    }

    // Supplies of 0 tonnes weigh nothing; null where nothing flows in.
    private static double? Mix<T>(IReadOnlyList<(T From, double? Tonnes)> supplies, Func<T, double> e, bool greatest)
    {
        var (sum, tonnes) = (0.0, 0.0);
        double? bound = null;
        foreach (var supply in supplies)
        {
            if (supply.Tonnes is { } known)
            {
                (sum, tonnes) = (sum + (known * e(supply.From)), tonnes + known);
            }
            else
            {
                bound = Farther(bound, e(supply.From), greatest);
            }
        }

        return tonnes > 0 ? Farther(bound, sum / tonnes, greatest) : bound;
    }

    private static double Farther(double? bound, double value, bool greatest) =>
        bound is not { } other ? value : greatest ? Math.Max(other, value) : Math.Min(other, value);
}
