using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Ownerships;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Chokepoints;

/// <summary>What sites are grouped by: an index of a site, country or company for each site.</summary>
internal static class SiteKeys
{
    /// <summary>Compiles a grouping.</summary>
    /// <returns>Of a site index: the index of the site, country or company that it is grouped by; negative for none.</returns>
    public static Func<int, int> Compile(SupplyNetwork network, Grouping by)
    {
        var sites = network.Tables.Sites;
        switch (by)
        {
            case Grouping.Site:
                return siteIndex => siteIndex;
            case Grouping.Country:
                return siteIndex => sites.CountryIndexes[siteIndex];
            case Grouping.Company:
                return siteIndex => sites.OperatorIndexes[siteIndex];
            default:
                var controllers = ControlTable.Get(network.Tables, network.Filter).SiteControllers;
                return siteIndex => controllers[siteIndex];
        }
    }

    /// <summary>The id of the site, country or company of an index, 0 or more.</summary>
    public static string GetId(SupplyNetwork network, Grouping by, int memberIndex) => by switch
    {
        Grouping.Site => network.Tables.Sites.Ids[memberIndex],
        Grouping.Company => network.Tables.Companies[memberIndex],
        _ => EntityId.ForCountry(network.Tables.Countries[memberIndex]),
    };
}
