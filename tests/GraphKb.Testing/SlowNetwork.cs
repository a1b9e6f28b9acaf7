using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Testing;

/// <summary>N(m, t) by its definition, fact by fact. Tonnes that are not relied on are unknown in it.</summary>
public static class SlowNetwork
{
    public static IEnumerable<Supply> Build(DataPackage package, string mineral, DateOnly day, double minConfidence = 0)
    {
        var closure = new MineralTree(package.Minerals).Closure(mineral);
        var sites = package.Sites.Where(site => TakesPart(site, day)).Select(site => site.Id).ToHashSet();
        return package.Supplies
            .Where(supply => closure.Contains(supply.Mineral) && supply.Evidence.HoldsAt(day))
            .Where(supply => sites.Contains(supply.From) && sites.Contains(supply.To))
            .GroupBy(supply => (supply.From, supply.To, supply.Mineral, supply.Form))
            .Select(same => same.MaxBy(supply => supply.Evidence.Since ?? DateOnly.MinValue)!)
            .Select(supply => supply.Evidence.Confidence < minConfidence ? supply with { Tonnes = null } : supply);
    }

    /// <summary>Whether a site takes part on a day, by its dates and its status.</summary>
    public static bool TakesPart(Site site, DateOnly day) =>
        (site.Opened is null || site.Opened <= day) && (site.Closed is null || day < site.Closed)
        && (site.Status is not (SiteStatus.Planned or SiteStatus.Construction) || site.Opened is not null)
        && (site.Status is not (SiteStatus.Suspended or SiteStatus.Closed) || site.Closed is not null);
}
