using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Entities;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Lists the entities that match a query, lazily, in the ordinal order of ids.</summary>
internal sealed class EntityLists(StoreContents contents, SupplyIndex supplies)
{
    /// <summary>The matches after an id, or all if it is null.</summary>
    public IEnumerable<Entity> List(EntityQuery query, string? after) => query switch
    {
        CountryQuery { Alliance: null } => After(contents.Package.Countries, after),
        CountryQuery countries => After(contents.Package.Countries, after).Where(IsMember(countries)),
        AllianceQuery => After(contents.Package.Alliances, after),
        MineralQuery minerals => After(contents.Package.Minerals, after)
            .Where(mineral => minerals.Parent is null || mineral.Parent == minerals.Parent),
        CompanyQuery companies => After(contents.Package.Companies, after)
            .Where(company => companies.Country is null || company.Country == companies.Country),
        SiteQuery sites => FindSites(sites, IndexAfter(contents.Tables.Sites.Count, index => contents.Tables.Sites.Ids[index], after))
            .Select(siteIndex => contents.Sites.Rows[siteIndex]),
        MeasureQuery measures => After(contents.Package.Measures, after).Where(IsMatch(measures)),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "There is no list for this kind of query."),
    };

    /// <summary>The number of matches.</summary>
    public long Count(EntityQuery query) => query is SiteQuery sites ? FindSites(sites, 0).LongCount() : List(query, null).LongCount();

    private static IEnumerable<T> After<T>(IReadOnlyList<T> rows, string? after)
        where T : Entity
    {
        for (var rowIndex = IndexAfter(rows.Count, row => rows[row].Id, after); rowIndex < rows.Count; rowIndex++)
        {
            yield return rows[rowIndex];
        }
    }

    // The first index whose id is greater: binary search.
    private static int IndexAfter(int count, Func<int, string> idOf, string? after)
    {
        var (low, high) = (0, after is null ? 0 : count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(idOf(middle), after) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private Func<Country, bool> IsMember(CountryQuery query)
    {
        var codes = contents.Package.Memberships
            .Where(membership => membership.Alliance == query.Alliance && membership.Evidence.HoldsAt(query.AsOf))
            .Select(membership => membership.Country).ToHashSet(StringComparer.Ordinal);
        return country => codes.Contains(country.Code);
    }

    private IEnumerable<int> FindSites(SiteQuery query, int start)
    {
        var matches = query.Where is null ? _ => true : SiteMatcher.Compile(query.Where, contents.Tables, new EvidenceFilter(query.AsOf));
        var handles = query.Mineral is null ? null : Handling(query.Mineral);
        for (var siteIndex = start; siteIndex < contents.Tables.Sites.Count; siteIndex++)
        {
            if ((handles is null || handles[siteIndex]) && matches(siteIndex))
            {
                yield return siteIndex;
            }
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
        var closure = query.Mineral is null ? null : contents.Tables.Minerals.Closure(query.Mineral);
        return measure =>
            (query.Issuer is null || measure.Issuer == query.Issuer)
            && (query.Target is null || measure.Targets.Contains(query.Target))
            && (closure is null || measure.Minerals.Any(closure.Contains))
            && measure.Period.Contains(query.AsOf);
    }
}
