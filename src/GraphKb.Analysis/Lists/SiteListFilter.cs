using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Dates;

namespace GraphKb.Analysis.Lists;

/// <summary>The part of a query for sites that the entity tables answer, the same for every store.</summary>
public static class SiteListFilter
{
    /// <summary>Compiles a query for sites, all but its mineral.</summary>
    /// <param name="query">The query, checked.</param>
    /// <param name="tables">The tables.</param>
    /// <returns>A test of a site index.</returns>
    public static Func<int, bool> Compile(SiteQuery query, EntityTables tables)
    {
        var matches = query.Where is null ? _ => true : SiteMatcher.Compile(query.Where, tables, new EvidenceFilter(query.AsOf));
        if (query.OpenedAfter is null && query.OpenedBefore is null)
        {
            return matches;
        }

        var opened = tables.Sites.OpenedDays;

        // An unknown opening is the least day number, so it is after no day.
        var after = query.OpenedAfter?.DayNumber ?? DayNumbers.Always;
        var before = query.OpenedBefore?.DayNumber ?? DayNumbers.Open;
        return siteIndex => opened[siteIndex] > after && opened[siteIndex] < before && matches(siteIndex);
    }
}
