using GraphKb.Knowledge.Atlases;
using GraphKb.Knowledge.Sites;
using GraphKb.Knowledge.Stores;
using GraphKb.Model;

namespace GraphKb.Store.Embedded;

/// <summary>The entities that match a query, lazily, in the ordinal order of ids.</summary>
internal sealed class Lists(DataPackage package, Atlas atlas)
{
    public IEnumerable<Entity> Of(EntityQuery query) => query switch
    {
        CountryQuery { Alliance: null } => package.Countries,
        CountryQuery asked => Members(asked),
        AllianceQuery => package.Alliances,
        MineralQuery asked => package.Minerals.Where(mineral => asked.Parent is null || mineral.Parent == asked.Parent),
        CompanyQuery asked => package.Companies.Where(company => asked.Country is null || company.Country == asked.Country),
        SiteQuery asked => Sites(asked),
        MeasureQuery asked => Measures(asked),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "No such list."),
    };

    private IEnumerable<Entity> Members(CountryQuery query)
    {
        var codes = package.Memberships
            .Where(membership => membership.Alliance == query.Alliance && membership.Evidence.HoldsAt(query.AsOf))
            .Select(membership => membership.Country).ToHashSet(StringComparer.Ordinal);
        return package.Countries.Where(country => codes.Contains(country.Code));
    }

    private IEnumerable<Entity> Sites(SiteQuery query)
    {
        var matches = query.Where is null ? _ => true : SiteMatcher.Compile(query.Where, atlas, query.AsOf);
        var handles = query.Mineral is null ? null : Handling(query.Mineral);
        for (var site = 0; site < package.Sites.Count; site++)
        {
            if (matches(site) && (handles is null || handles.Contains(package.Sites[site].Id)))
            {
                yield return package.Sites[site];
            }
        }
    }

    private HashSet<string> Handling(string mineral) => atlas.Memory.Get((nameof(Handling), mineral), () =>
    {
        var closure = atlas.Minerals.Closure(mineral).ToHashSet(StringComparer.Ordinal);
        return package.Capacities.Where(fact => closure.Contains(fact.Mineral)).Select(fact => fact.Site)
            .Concat(package.Holdings.Where(fact => closure.Contains(fact.Mineral)).Select(fact => fact.Site))
            .Concat(package.Supplies.Where(fact => closure.Contains(fact.Mineral)).SelectMany(fact => new[] { fact.From, fact.To }))
            .ToHashSet(StringComparer.Ordinal);
    });

    private IEnumerable<Entity> Measures(MeasureQuery query)
    {
        var closure = query.Mineral is null ? null : atlas.Minerals.Closure(query.Mineral).ToHashSet(StringComparer.Ordinal);
        return package.Measures.Where(measure =>
            (query.Issuer is null || measure.Issuer == query.Issuer)
            && (query.Target is null || measure.Targets.Contains(query.Target))
            && (closure is null || measure.Minerals.Any(closure.Contains))
            && (measure.Since is null || measure.Since <= query.AsOf)
            && (measure.Until is null || query.AsOf < measure.Until));
    }
}
