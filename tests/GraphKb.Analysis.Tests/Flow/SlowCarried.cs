using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Flow;

/// <summary>What each supply carries of an intake, by its definition, fact by fact, swept up from 0 until nothing moves any more.</summary>
internal sealed class SlowCarried
{
    private readonly HashSet<string> _consumers;
    private readonly List<Supply> _outside;
    private readonly Dictionary<string, HashSet<string>> _upstream;

    public SlowCarried(DataPackage package, string mineral, DateOnly day, Func<Site, bool> consumers, double minConfidence = 0)
    {
        _consumers = [.. package.Sites.Where(consumers).Select(site => site.Id)];
        All = [.. SlowNetwork.Build(package, mineral, day)
            .Select(supply => supply.Evidence.Confidence < minConfidence ? supply with { Tonnes = null } : supply)];
        _outside = [.. All.Where(supply => supply.Tonnes > 0 && !_consumers.Contains(supply.From) && !_consumers.Contains(supply.To))];
        _upstream = package.Sites.ToDictionary(site => site.Id, site => Reach(site.Id, _outside));
        Carried = All.Where(supply => supply.Tonnes > 0 && _consumers.Contains(supply.To) && !_consumers.Contains(supply.From))
            .ToDictionary(supply => supply, supply => supply.Tonnes!.Value);
        Intake = Carried.Values.Sum();
        while (Sweep() > 1e-15)
        {
        }
    }

    public List<Supply> All { get; }

    /// <summary>What each supply carries; those that carry nothing are left out.</summary>
    public Dictionary<Supply, double> Carried { get; }

    public double Intake { get; }

    /// <summary>Supplies of unknown tonnes that lead, by any supplies, into the consumers.</summary>
    public IEnumerable<Supply> Unknown
    {
        get
        {
            var leading = _consumers.SelectMany(id => Reach(id, All)).Concat(_consumers).ToHashSet();
            return All.Where(supply => supply.Tonnes is null && leading.Contains(supply.To) && !_consumers.Contains(supply.From));
        }
    }

    public double Sent(string site) => Carried.Where(pair => pair.Key.From == site).Sum(pair => pair.Value);

    public double IntakeOf(string site) =>
        _consumers.Contains(site) ? Carried.Where(pair => pair.Key.To == site).Sum(pair => pair.Value) : 0;

    /// <summary>No known tonnes enter from outside the consumers, or only from a circle that none enter.</summary>
    public bool IsEnd(string site) => _upstream[site].All(other => _upstream[other].Contains(site));

    private double Sweep()
    {
        var moved = 0.0;
        foreach (var supply in _outside.Where(supply => !IsEnd(supply.To)))
        {
            var into = _outside.Where(other => other.To == supply.To).Sum(other => other.Tonnes!.Value);
            var now = Sent(supply.To) * supply.Tonnes!.Value / into;
            moved = Math.Max(moved, Math.Abs(now - Carried.GetValueOrDefault(supply)) / Math.Max(1, now));
            if (now > 0)
            {
                Carried[supply] = now;
            }
        }

        return moved;
    }

    private static HashSet<string> Reach(string site, List<Supply> supplies)
    {
        var found = new HashSet<string>();
        var next = new Stack<string>([site]);
        while (next.TryPop(out var to))
        {
            foreach (var supply in supplies.Where(supply => supply.To == to && found.Add(supply.From)))
            {
                next.Push(supply.From);
            }
        }

        return found;
    }
}
