using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Capacities;

/// <summary>
/// The capacities of sites for one mineral on a day, as docs/semantics.md defines them (Capacity). A capacity that is not relied on is one
/// of unknown tonnes: it still supersedes an earlier one.
/// </summary>
public sealed class SiteCapacities
{
    // Known tonnes by site id, then by mineral id.
    private readonly Dictionary<string, Dictionary<string, double>> _tonnes;
    private readonly MineralTree _minerals;
    private readonly string _mineral;

    private SiteCapacities(Dictionary<string, Dictionary<string, double>> tonnes, MineralTree minerals, string mineral) =>
        (_tonnes, _minerals, _mineral) = (tonnes, minerals, mineral);

    /// <summary>Ids of the sites with a known capacity for a mineral of the closure, in no order.</summary>
    public IEnumerable<string> SiteIds => _tonnes.Keys;

    /// <summary>Reads the capacities; the result is cached until the data changes. O(capacity facts of the closure).</summary>
    /// <param name="reader">The data.</param>
    /// <param name="mineral">The id of an existing mineral.</param>
    /// <param name="filter">The day, and which facts are relied on.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>The capacities.</returns>
    public static async ValueTask<SiteCapacities> ReadAsync(
        IKnowledgeReader reader, string mineral, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var minerals = reader.Tables.Minerals;
        var facts = await reader.GetFactsAsync(FactLookup.CapacitiesOfMineral, minerals.Closure(mineral), cancellationToken)
            .ConfigureAwait(false);
        return reader.Tables.GetCache(filter).GetOrAdd(
            (nameof(SiteCapacities), mineral, filter), () => new SiteCapacities(FindKnown(facts, filter), minerals, mineral),
            cancellationToken);
    }

    /// <summary>Gets the capacity of a site.</summary>
    /// <param name="siteId">The site id.</param>
    /// <returns>Tonnes a year, 0 or more; null where unknown.</returns>
    public double? GetCapacity(string siteId)
    {
        if (!_tonnes.TryGetValue(siteId, out var tonnesOf))
        {
            return null;
        }

        var found = GetDown(tonnesOf, _mineral);
        for (var parent = _minerals.Find(_mineral)?.Parent; found is null && parent is not null; parent = _minerals.Find(parent)?.Parent)
        {
            found = tonnesOf.TryGetValue(parent, out var tonnes) ? tonnes : null;
        }

        return found;
    }

    /// <summary>Gets the capacity-down of a site, which does not consider the ancestors of the mineral.</summary>
    /// <param name="siteId">The site id.</param>
    /// <returns>Tonnes a year, 0 or more; null where unknown.</returns>
    public double? GetCapacityDown(string siteId) => _tonnes.TryGetValue(siteId, out var tonnesOf) ? GetDown(tonnesOf, _mineral) : null;

    private static Dictionary<string, Dictionary<string, double>> FindKnown(
        IReadOnlyList<IReadOnlyList<Fact>> facts, EvidenceFilter filter)
    {
        var known = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var fact in facts.SelectMany(list => FactsAsOf.Get(list.Cast<Capacity>(), filter.AsOf, fact => fact.Site)))
        {
            if (fact.Tonnes is { } tonnes && filter.ReliesOn(fact))
            {
                known.TryAdd(fact.Site, new Dictionary<string, double>(StringComparer.Ordinal));
                known[fact.Site][fact.Mineral] = tonnes;
            }
        }

        return known;
    }

    private double? GetDown(Dictionary<string, double> tonnesOf, string mineral)
    {
        if (tonnesOf.TryGetValue(mineral, out var own))
        {
            return own;
        }

        double? sum = null;
        foreach (var child in _minerals.Children(mineral))
        {
            sum = GetDown(tonnesOf, child) is { } tonnes ? (sum ?? 0) + tonnes : sum;
        }

        return sum;
    }
}
