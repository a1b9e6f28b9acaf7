using GraphKb.Model;
using GraphKb.Testing;

namespace GraphKb.Knowledge.Tests.Exposure;

/// <summary>Exposure by its definition, fact by fact, swept until nothing moves any more.</summary>
internal sealed class SlowExposure
{
    private const int Sweeps = 100_000;
    private readonly Dictionary<string, Site> _sites;
    private readonly ILookup<string, Supply> _into;
    private readonly HashSet<Supply> _cut;

    public SlowExposure(DataPackage package, string mineral, DateOnly day, IEnumerable<Supply>? cut = null)
    {
        _sites = package.Sites.ToDictionary(site => site.Id);
        _into = SlowNetwork.Of(package, mineral, day).ToLookup(supply => supply.To);
        _cut = [.. cut ?? []];
    }

    public (double AtLeast, double AtMost, double Tonnes) Of(Func<Site, bool> consumers, Func<Site, bool> targets, bool direct)
    {
        var inK = _sites.Values.Where(consumers).Select(site => site.Id).ToHashSet();
        var intake = inK.SelectMany(id => _into[id]).Where(supply => !inK.Contains(supply.From)).ToList();
        var (least, most) = (Solve(targets, 0), Solve(targets, 1));
        double Counts(Supply supply, Dictionary<string, double> e) => targets(_sites[supply.To]) || _cut.Contains(supply) ? 1
            : direct ? (targets(_sites[supply.From]) ? 1 : 0) : e[supply.From];
        return intake.All(supply => supply.Tonnes == 0)
            ? (0, 0, 0)
            : (Mix(intake, supply => Counts(supply, least), false)!.Value, Mix(intake, supply => Counts(supply, most), true)!.Value, intake.Sum(supply => supply.Tonnes ?? 0));
    }

    private Dictionary<string, double> Solve(Func<Site, bool> targets, double start)
    {
        var e = _sites.Keys.ToDictionary(id => id, _ => start);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var moved = 0.0;
            foreach (var site in _sites.Values)
            {
                var now = targets(site) ? 1
                    : Mix(_into[site.Id].ToList(), supply => _cut.Contains(supply) ? 1 : e[supply.From], start == 1)
                    ?? (site.Stage is Stage.Mining or Stage.Recycling or Stage.Stockpiling ? 0 : start);
                moved = Math.Max(moved, Math.Abs(now - e[site.Id]));
                e[site.Id] = now;
            }

            if (moved < 1e-14)
            {
                break;
            }
        }

        return e;
    }

    // Supplies of 0 tonnes weigh nothing; null where nothing flows in.
    private static double? Mix(List<Supply> supplies, Func<Supply, double> e, bool greatest)
    {
        var known = supplies.Where(supply => supply.Tonnes > 0).ToList();
        var values = supplies.Where(supply => supply.Tonnes is null).Select(e).ToList();
        if (known.Count > 0)
        {
            values.Add(known.Sum(supply => supply.Tonnes!.Value * e(supply)) / known.Sum(supply => supply.Tonnes!.Value));
        }

        return values.Count == 0 ? null : greatest ? values.Max() : values.Min();
    }
}
