using GraphKb.Model;
using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Reviews;

/// <summary>What sites can put through: of several facts of one site and mineral, the one with the latest since.</summary>
internal sealed class KnownCapacities(IEnumerable<Capacity> inForce, MineralTree minerals)
{
    private readonly Dictionary<(string Site, string Mineral), Capacity> _latest = inForce
        .GroupBy(fact => (fact.Site, fact.Mineral))
        .ToDictionary(facts => facts.Key, facts => facts.MaxBy(fact => fact.Evidence.Since ?? DateOnly.MinValue)!);

    /// <summary>The facts that count.</summary>
    public IEnumerable<Capacity> All => _latest.Values;

    /// <summary>Whether a fact counts.</summary>
    public bool Counts(Capacity fact) => _latest.TryGetValue((fact.Site, fact.Mineral), out var latest) && ReferenceEquals(latest, fact);

    /// <summary>The fact that counts for a site and exactly this mineral, or null.</summary>
    public Capacity? Find(string site, string mineral) => _latest.GetValueOrDefault((site, mineral));

    /// <summary>The tonnes of the site's own fact, or else the sum over the mineral's children; null where nothing is known.</summary>
    public double? GetDown(string site, string mineral)
    {
        // A stack of its own: a tree may be deeper than that of the thread.
        double? sum = null;
        var open = new Stack<string>([mineral]);
        while (open.TryPop(out var next))
        {
            if (Find(site, next)?.Tonnes is { } own)
            {
                sum = (sum ?? 0) + own;
                continue;
            }

            foreach (var child in minerals.Children(next))
            {
                open.Push(child);
            }
        }

        return sum;
    }
}
