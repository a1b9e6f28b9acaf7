using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;

namespace GraphKb.Store.Embedded.Contents;

/// <summary>The entities that match a query, lazily, in the ordinal order of ids.</summary>
internal sealed class EntityLists(StoreContents contents, SupplyIndex supplies)
{
    /// <summary>Those after an id, or all where it is null.</summary>
    public IEnumerable<Entity> Of(EntityQuery query, string? after) => query switch
    {
        CountryQuery { Alliance: null } => After(contents.Package.Countries, after),
        CountryQuery asked => After(contents.Package.Countries, after).Where(Members(asked)),
        AllianceQuery => After(contents.Package.Alliances, after),
        MineralQuery asked => After(contents.Package.Minerals, after).Where(mineral => asked.Parent is null || mineral.Parent == asked.Parent),
        CompanyQuery asked => After(contents.Package.Companies, after).Where(company => asked.Country is null || company.Country == asked.Country),
        SiteQuery asked => SiteNumbers(asked, Place(contents.Sites.Count, site => contents.Tables.Sites.Ids[site], after))
            .Select(site => contents.Sites[site]),
        MeasureQuery asked => After(contents.Package.Measures, after).Where(Measures(asked)),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "No such list."),
    };

    /// <summary>How many there are in all.</summary>
    public long Count(EntityQuery query) => query is SiteQuery asked ? SiteNumbers(asked, 0).LongCount() : Of(query, null).LongCount();

    private static IEnumerable<T> After<T>(IReadOnlyList<T> rows, string? after)
        where T : Entity
    {
        for (var place = Place(rows.Count, row => rows[row].Id, after); place < rows.Count; place++)
        {
            yield return rows[place];
        }
    }

    // The first place whose id is greater.
    private static int Place(int count, Func<int, string> idOf, string? after)
    {
        var (low, high) = (0, after is null ? 0 : count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(idOf(middle), after) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private Func<Country, bool> Members(CountryQuery query)
    {
        var codes = contents.Package.Memberships
            .Where(membership => membership.Alliance == query.Alliance && membership.Evidence.HoldsAt(query.AsOf))
            .Select(membership => membership.Country).ToHashSet(StringComparer.Ordinal);
        return country => codes.Contains(country.Code);
    }

    private IEnumerable<int> SiteNumbers(SiteQuery query, int start)
    {
        var matches = query.Where is null ? _ => true : SiteMatcher.Compile(query.Where, contents.Tables, query.AsOf);
        var handles = query.Mineral is null ? null : Handling(query.Mineral);
        for (var site = start; site < contents.Sites.Count; site++)
        {
            if ((handles is null || handles[site]) && matches(site))
            {
                yield return site;
            }
        }
    }

    private bool[] Handling(string mineral) => contents.Tables.Cache.GetOrAdd((nameof(Handling), mineral), () =>
    {
        var closure = contents.Tables.Minerals.Closure(mineral);
        var handling = new bool[contents.Sites.Count];
        foreach (var row in supplies.OfMinerals(closure))
        {
            handling[contents.Supplies.From[row]] = handling[contents.Supplies.To[row]] = true;
        }

        var others = contents.Package.Capacities.Where(fact => closure.Contains(fact.Mineral)).Select(fact => fact.Site)
            .Concat(contents.Package.Holdings.Where(fact => closure.Contains(fact.Mineral)).Select(fact => fact.Site));
        foreach (var site in others)
        {
            handling[contents.Tables.Sites.Ids.Find(site)] = true;
        }

        return handling;
    });

    private Func<Measure, bool> Measures(MeasureQuery query)
    {
        var closure = query.Mineral is null ? null : contents.Tables.Minerals.Closure(query.Mineral);
        return measure =>
            (query.Issuer is null || measure.Issuer == query.Issuer)
            && (query.Target is null || measure.Targets.Contains(query.Target))
            && (closure is null || measure.Minerals.Any(closure.Contains))
            && measure.Period.Contains(query.AsOf);
    }
}
