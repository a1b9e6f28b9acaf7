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
    // For each site with a known capacity of the closure, its capacity and its capacity-down; NaN where unknown.
    private readonly Dictionary<int, (double Capacity, double Down)> _tonnes = [];

    private SiteCapacities()
    {
    }

    /// <summary>The site indexes of the sites with a known capacity for a mineral of the closure, in no order.</summary>
    public IReadOnlyCollection<int> SiteIndexes => _tonnes.Keys;

    /// <summary>Reads the capacities; the result is cached until the data changes. O(capacity facts of the closure).</summary>
    /// <param name="reader">The data.</param>
    /// <param name="mineral">The id of an existing mineral.</param>
    /// <param name="filter">The day, and which facts are relied on.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>The capacities.</returns>
    public static async ValueTask<SiteCapacities> ReadAsync(
        IKnowledgeReader reader, string mineral, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var minerals = reader.Tables.Minerals.Closure(mineral);
        var facts = await reader.GetFactsAsync(FactLookup.CapacitiesOfMineral, minerals, cancellationToken)
            .ConfigureAwait(false);
        return reader.Tables.GetCache(filter).GetOrAdd(
            (nameof(SiteCapacities), mineral, filter), () => Create(reader.Tables, mineral, FindKnown(facts, filter, cancellationToken)),
            cancellationToken);
    }

    /// <summary>Gets the capacity of a site.</summary>
    /// <param name="siteIndex">The site index.</param>
    /// <returns>Tonnes a year, 0 or more; null where unknown.</returns>
    public double? GetCapacity(int siteIndex) => _tonnes.TryGetValue(siteIndex, out var tonnes) ? ToNullable(tonnes.Capacity) : null;

    /// <summary>Gets the capacity-down of a site, which does not consider the ancestors of the mineral.</summary>
    /// <param name="siteIndex">The site index.</param>
    /// <returns>Tonnes a year, 0 or more; null where unknown.</returns>
    public double? GetCapacityDown(int siteIndex) => _tonnes.TryGetValue(siteIndex, out var tonnes) ? ToNullable(tonnes.Down) : null;

    private static SiteCapacities Create(EntityTables tables, string mineral, IEnumerable<IGrouping<string, Capacity>> known)
    {
        var capacities = new SiteCapacities();
        foreach (var facts in known)
        {
            var tonnesOf = facts.ToDictionary(fact => fact.Mineral, fact => fact.Tonnes!.Value, StringComparer.Ordinal);
            string? GetParent(string child) => tables.Minerals.Find(child)?.Parent;
            var down = GetDown(tables.Minerals, tonnesOf, mineral);
            var found = down;
            for (var above = GetParent(mineral); found is null && above is not null; above = GetParent(above))
            {
                found = tonnesOf.TryGetValue(above, out var tonnes) ? tonnes : null;
            }

            capacities._tonnes.Add(tables.Sites.Ids.Find(facts.Key), (found ?? double.NaN, down ?? double.NaN));
        }

        return capacities;
    }

    private static IEnumerable<IGrouping<string, Capacity>> FindKnown(
        IReadOnlyList<IReadOnlyList<Fact>> facts, EvidenceFilter filter, CancellationToken cancellationToken) => facts
        .SelectMany(list => FactsAsOf.Get(list.Cast<Capacity>().WithStops(cancellationToken), filter.AsOf, fact => fact.Site))
        .WithStops(cancellationToken).Where(fact => fact.Tonnes is not null && filter.ReliesOn(fact))
        .GroupBy(fact => fact.Site, StringComparer.Ordinal);

    private static double? GetDown(MineralTree minerals, Dictionary<string, double> tonnesOf, string mineral)
    {
        if (tonnesOf.TryGetValue(mineral, out var own))
        {
            return own;
        }

        double? sum = null;
        foreach (var child in minerals.Children(mineral))
        {
            sum = GetDown(minerals, tonnesOf, child) is { } tonnes ? (sum ?? 0) + tonnes : sum;
        }

        return sum;
    }

    private static double? ToNullable(double tonnes) => double.IsNaN(tonnes) ? null : tonnes;
}
