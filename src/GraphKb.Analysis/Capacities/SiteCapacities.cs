using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Capacities;

/// <summary>
/// The sites' capacities for one mineral at a day. Capacity-down is the tonnes of a site's own fact, if known, else the sum over
/// the mineral's children of their capacity-down, if any is known. The capacity is that, else the known fact of the nearest
/// ancestor. Of several facts of one site and mineral the one with the latest since counts, known or not.
/// </summary>
public sealed class SiteCapacities
{
    private readonly Dictionary<string, Dictionary<string, double>> _known;
    private readonly MineralTree _minerals;
    private readonly string _mineral;

    private SiteCapacities(Dictionary<string, Dictionary<string, double>> known, MineralTree minerals, string mineral) =>
        (_known, _minerals, _mineral) = (known, minerals, mineral);

    /// <summary>Ids of the sites with a known capacity of the closure, in no order.</summary>
    public IEnumerable<string> SiteIds => _known.Keys;

    /// <summary>Reads the capacities, and keeps them until the data changes.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="mineral">An existing mineral.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The capacities.</returns>
    public static async ValueTask<SiteCapacities> ReadAsync(
        IKnowledgeReader reader, string mineral, DateOnly asOf, CancellationToken cancellationToken)
    {
        var minerals = reader.Tables.Minerals;
        var facts = await reader.GetFactsAsync(FactLookup.CapacitiesOfMineral, minerals.Closure(mineral), cancellationToken).ConfigureAwait(false);
        return reader.Tables.Cache.GetOrAdd((nameof(SiteCapacities), mineral, asOf), () =>
        {
            var known = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
            foreach (var fact in facts.SelectMany(list => FactsAsOf.Get(list.Cast<Capacity>(), asOf, fact => fact.Site)))
            {
                if (fact.Tonnes is { } tonnes)
                {
                    known.TryAdd(fact.Site, new Dictionary<string, double>(StringComparer.Ordinal));
                    known[fact.Site][fact.Mineral] = tonnes;
                }
            }

            return new SiteCapacities(known, minerals, mineral);
        });
    }

    /// <summary>A site's capacity.</summary>
    /// <param name="site">The site's id.</param>
    /// <returns>Tonnes a year, or null where unknown.</returns>
    public double? Of(string site)
    {
        if (!_known.TryGetValue(site, out var facts))
        {
            return null;
        }

        var found = Down(facts, _mineral);
        for (var parent = _minerals.Find(_mineral)?.Parent; found is null && parent is not null; parent = _minerals.Find(parent)?.Parent)
        {
            found = facts.TryGetValue(parent, out var tonnes) ? tonnes : null;
        }

        return found;
    }

    /// <summary>A site's capacity-down: without looking at ancestors.</summary>
    /// <param name="site">The site's id.</param>
    /// <returns>Tonnes a year, or null where unknown.</returns>
    public double? DownOf(string site) => _known.TryGetValue(site, out var facts) ? Down(facts, _mineral) : null;

    private double? Down(Dictionary<string, double> facts, string mineral)
    {
        if (facts.TryGetValue(mineral, out var own))
        {
            return own;
        }

        double? sum = null;
        foreach (var child in _minerals.Children(mineral))
        {
            sum = Down(facts, child) is { } tonnes ? (sum ?? 0) + tonnes : sum;
        }

        return sum;
    }
}
