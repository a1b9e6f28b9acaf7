using GraphKb.Analysis.Lists;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Lists the entities that match a query, lazily, in the ordinal order of ids or in the reverse order.</summary>
internal sealed class EntityLists(StoreContents contents, SupplyIndex supplies, RecentRows<Site> siteRows)
{
    private const int SitesBetweenStops = 1 << 14;
    private static readonly PageRange<string> Everything = PageRange.From<string>(null, 0);

    /// <summary>The matches in a range, from its start on, or backward from its end.</summary>
    public IEnumerable<Entity> List(EntityQuery query, PageRange<string> range, CancellationToken cancellationToken) => query switch
    {
        CountryQuery { Alliance: null } => Within(contents.Package.Countries, range),
        CountryQuery countries => Within(contents.Package.Countries, range).Where(IsMember(countries)),
        AllianceQuery => Within(contents.Package.Alliances, range),
        MineralQuery minerals => Within(contents.Package.Minerals, range).Where(IsMatch(minerals)),
        CompanyQuery companies => Within(contents.Package.Companies, range).Where(company =>
            (companies.Country is null || company.Country == companies.Country)
            && (companies.StateOwned is null || company.StateOwned == companies.StateOwned)),
        SiteQuery sites => FindSites(sites, range, cancellationToken).Select(siteIndex => siteRows[siteIndex]),
        MeasureQuery measures => Within(contents.Package.Measures, range).Where(IsMatch(measures)),
        IndicatorQuery => Within(contents.Package.Indicators, range),
        SourceQuery { Kinds: var kinds } => Within(contents.Package.Sources, range)
            .Where(source => kinds is null || (source.Kind is { } kind && kinds.Contains(kind))),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "There is no list for this kind of query."),
    };

    /// <summary>The number of matches.</summary>
    public long Count(EntityQuery query, CancellationToken cancellationToken) => query is SiteQuery sites
        ? FindSites(sites, Everything, cancellationToken).LongCount() : List(query, Everything, cancellationToken).LongCount();

    private static IEnumerable<T> Within<T>(IReadOnlyList<T> rows, PageRange<string> range)
        where T : Entity => FindRows(rows.Count, rowIndex => rows[rowIndex].Id, range).Select(rowIndex => rows[rowIndex]);

    // The indexes of a range of sorted rows, in the direction of the range. O(log rows) before the first.
    private static IEnumerable<int> FindRows(int count, Func<int, string> idOf, PageRange<string> range)
    {
        var start = range.After is null ? 0 : FindFirst(count, rowIndex => string.CompareOrdinal(idOf(rowIndex), range.After) > 0);
        var end = range.Before is null ? count : FindFirst(count, rowIndex => string.CompareOrdinal(idOf(rowIndex), range.Before) >= 0);
        for (var position = 0; position < end - start; position++)
        {
            yield return range.IsFromEnd ? end - 1 - position : start + position;
        }
    }

    // Binary search: the first index of which a condition is true that is true of all later ones.
    private static int FindFirst(int count, Func<int, bool> isTrue)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isTrue(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private Func<Mineral, bool> IsMatch(MineralQuery query)
    {
        var critical = query.CriticalFor is null ? null : MineralUses.FindIds(contents.Tables.Minerals, query.CriticalFor);
        return mineral => (query.Parent is null || mineral.Parent == query.Parent) && critical?.Contains(mineral.Id) != false;
    }

    private Func<Country, bool> IsMember(CountryQuery query)
    {
        var codes = contents.Package.Memberships
            .Where(membership => membership.Alliance == query.Alliance && membership.Evidence.HoldsAt(query.AsOf))
            .Select(membership => membership.Country).ToHashSet(StringComparer.Ordinal);
        return country => codes.Contains(country.Code);
    }

    private IEnumerable<int> FindSites(SiteQuery query, PageRange<string> range, CancellationToken cancellationToken)
    {
        var matches = SiteListFilter.Compile(query, contents.Tables);
        var handles = query.Mineral is null ? null : Handling(query.Mineral);
        var sites = contents.Tables.Sites;
        return FindRows(sites.Count, siteIndex => sites.Ids[siteIndex], range)
            .Where(siteIndex => IsRunning(siteIndex) && (handles is null || handles[siteIndex]) && matches(siteIndex));

        bool IsRunning(int siteIndex)
        {
            if (siteIndex % SitesBetweenStops == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            return true;
        }
    }

    private bool[] Handling(string mineral) => contents.Tables.Cache.GetOrAdd((nameof(Handling), mineral), () =>
    {
        var closure = contents.Tables.Minerals.Closure(mineral);
        var handling = new bool[contents.Tables.Sites.Count];
        foreach (var supplyIndex in supplies.OfMinerals(closure))
        {
            handling[contents.Supplies.From[supplyIndex]] = handling[contents.Supplies.To[supplyIndex]] = true;
        }

        var others = contents.Package.Capacities.Where(fact => closure.Contains(fact.Mineral)).Select(fact => fact.Site)
            .Concat(contents.Package.Holdings.Where(fact => closure.Contains(fact.Mineral)).Select(fact => fact.Site));
        foreach (var site in others)
        {
            handling[contents.Tables.Sites.Ids.Find(site)] = true;
        }

        return handling;
    });

    private Func<Measure, bool> IsMatch(MeasureQuery query)
    {
        // One delegate for all measures.
        Func<string, bool>? isInClosure = query.Mineral is null ? null : contents.Tables.Minerals.Closure(query.Mineral).Contains;
        return measure =>
            (query.Issuer is null || measure.Issuer == query.Issuer)
            && (query.Target is null || measure.Targets.Contains(query.Target))
            && (isInClosure is null || measure.Minerals.Any(isInClosure))
            && (query.AsOf is not { } day || measure.Period.Contains(day))
            && (query.Kinds is null || query.Kinds.Contains(measure.Kind));
    }
}
