using GraphKb.Analysis.Capacities;
using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Lists;

/// <summary>
/// The sites of a query in the order of their capacity for its mineral: the largest first, unknown last, then by id. Sites of known
/// capacity are sorted in memory, O(n log n) once per mineral and day; the store lists the others by id.
/// </summary>
public sealed class SitesByCapacity
{
    private readonly IKnowledgeReader _reader;
    private readonly SiteQuery _query;
    private readonly IReadOnlyList<ValuePosition> _known;
    private readonly HashSet<string> _knownIds;

    private SitesByCapacity(IKnowledgeReader reader, SiteQuery query, IReadOnlyList<ValuePosition> known)
    {
        (_reader, _query, _known) = (reader, query, known);
        _knownIds = known.Select(position => position.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Finds the sites of known capacity.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="query">A checked query with a mineral; capacities are those of its day.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>The list.</returns>
    public static async ValueTask<SitesByCapacity> PrepareAsync(
        IKnowledgeReader reader, SiteQuery query, CancellationToken cancellationToken)
    {
        var mineral = query.Mineral ?? throw new ArgumentException("The query has no mineral.", nameof(query));
        var filter = new EvidenceFilter(query.AsOf);
        var capacities = await SiteCapacities.ReadAsync(reader, mineral, filter, cancellationToken).ConfigureAwait(false);
        var sorted = reader.Tables.GetCache(filter).GetOrAdd(
            (nameof(SitesByCapacity), mineral, filter), () => Sort(capacities, reader.Tables.Sites.Ids, cancellationToken),
            cancellationToken);
        var matches = SiteListFilter.Compile(query, reader.Tables);
        var known = sorted.WithStops(cancellationToken).Where(position => matches(reader.Tables.Sites.Ids.Find(position.Id))).ToList();
        return new SitesByCapacity(reader, query, known);
    }

    /// <summary>Lists sites.</summary>
    /// <param name="range">Which part of the list; the value of a position is the capacity in tonnes a year.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>The sites of the page with their positions, and whether the range has more.</returns>
    public async ValueTask<(IReadOnlyList<(Entity Site, ValuePosition Position)> Items, bool HasMore)> PageAsync(
        PageRange<ValuePosition> range, CancellationToken cancellationToken)
    {
        var wanted = range.Count + 1;
        var found = new List<ValuePosition>();
        if (range.IsFromEnd)
        {
            found.AddRange(await ListUnknownAsync(range, wanted, cancellationToken).ConfigureAwait(false));
            found.AddRange(ListKnown(range).Reverse().Take(wanted - found.Count));
            found.Reverse();
        }
        else
        {
            found.AddRange(ListKnown(range).Take(wanted));
            found.AddRange(await ListUnknownAsync(range, wanted - found.Count, cancellationToken).ConfigureAwait(false));
        }

        var hasMore = found.Count > range.Count;
        var page = (hasMore && range.IsFromEnd ? found.Skip(1) : found.Take(range.Count)).ToList();
        var sites = await _reader.FindEntitiesAsync([.. page.Select(position => position.Id)], cancellationToken).ConfigureAwait(false);
        return ([.. sites.Select((site, siteIndex) => (site!, page[siteIndex]))], hasMore);
    }

    private static ValuePosition[] Sort(SiteCapacities capacities, IdTable sites, CancellationToken cancellationToken)
    {
        var positions = capacities.SiteIndexes.WithStops(cancellationToken)
            .Select(siteIndex => new ValuePosition(sites[siteIndex], capacities.GetCapacity(siteIndex)))
            .Where(position => position.Value is not null).ToArray();
        Stops.Sort(positions, Compare, cancellationToken);
        return positions;
    }

    private static int Compare(ValuePosition a, ValuePosition b)
    {
        var order = FactValues.GetRank(a.Value).CompareTo(FactValues.GetRank(b.Value));
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }

    private IEnumerable<ValuePosition> ListKnown(PageRange<ValuePosition> range) => _known.Where(position =>
        (range.After is null || Compare(position, range.After) > 0) && (range.Before is null || Compare(position, range.Before) < 0));

    // Sites of unknown capacity by id, or backward from the end of the range.
    private async ValueTask<List<ValuePosition>> ListUnknownAsync(
        PageRange<ValuePosition> range, int count, CancellationToken cancellationToken)
    {
        var found = new List<ValuePosition>();

        // A known capacity comes before all unknown ones.
        var rest = new PageRange<string>(
            range.After is { Value: null } after ? after.Id : null, range.Before?.Id, count + _known.Count, range.IsFromEnd);
        var hasMore = count > 0 && range.Before is not { Value: not null };
        while (hasMore && found.Count < count)
        {
            var page = await _reader.ListAsync(_query, rest with { Count = Math.Min(rest.Count, 500) }, cancellationToken)
                .ConfigureAwait(false);
            var ids = page.Items.Select(entity => entity.Id);
            found.AddRange((range.IsFromEnd ? ids.Reverse() : ids).Where(id => !_knownIds.Contains(id))
                .Select(id => new ValuePosition(id, null)));
            hasMore = page.HasMore;
            rest = page.Items.Count == 0 ? rest
                : range.IsFromEnd ? rest with { Before = page.Items[0].Id } : rest with { After = page.Items[^1].Id };
        }

        return found.Count > count ? found[..count] : found;
    }
}
