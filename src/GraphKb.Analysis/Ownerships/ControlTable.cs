using GraphKb.Analysis.Tables;
using GraphKb.Engine.Control;

namespace GraphKb.Analysis.Ownerships;

/// <summary>Who controls every company and every site at a day, by country number.</summary>
public sealed class ControlTable
{
    /// <summary>The threshold where none is given: more than half.</summary>
    public const double DefaultThreshold = 0.5;

    /// <summary>What stands for "nobody".</summary>
    public const int Nobody = -1;

    private ControlTable(int[] companies, int[] sites, OwnershipsAsOf counting)
    {
        Companies = companies;
        Sites = sites;
        Counting = counting;
    }

    /// <summary>The effective country of each company.</summary>
    public int[] Companies { get; }

    /// <summary>The controlling country of each site, or <see cref="Nobody"/>.</summary>
    public int[] Sites { get; }

    /// <summary>The ownerships that count at the day.</summary>
    public OwnershipsAsOf Counting { get; }

    /// <summary>The table of an tables, kept until the data changes. O(companies + sites + ownerships) when it is not at hand.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="threshold">Control takes more than this share, 0 up to 1.</param>
    /// <returns>The table.</returns>
    public static ControlTable Of(EntityTables tables, DateOnly asOf, double threshold = DefaultThreshold) =>
        tables.Cache.GetOrAdd((nameof(ControlTable), asOf, threshold), () => Build(tables, asOf, threshold));

    private static ControlTable Build(EntityTables tables, DateOnly asOf, double threshold)
    {
        var counting = OwnershipsAsOf.Of(tables, asOf);
        var graph = new OwnershipGraph(tables.Companies.Count, counting.CompanyOwners, counting.CompanyOwned, counting.CompanyShares);
        var companies = ControlRule.Settle(graph, tables.CompanyHomes, threshold);
        var sites = new int[tables.Sites.Count];
        for (var site = 0; site < sites.Length; site++)
        {
            sites[site] = SiteController(tables, counting, companies, site, threshold);
        }

        return new ControlTable(companies, sites, counting);
    }

    private static int SiteController(EntityTables tables, OwnershipsAsOf counting, int[] companies, int site, double threshold)
    {
        var owners = counting.OwnersOfSite(site);
        if (owners.IsEmpty)
        {
            var operatedBy = tables.Sites.Operators[site];
            return operatedBy == SiteTable.None ? Nobody : companies[operatedBy];
        }

        var best = Nobody;
        var bestSum = 0L;
        foreach (var row in owners)
        {
            var country = Effective(companies, tables.Ownerships.Owners[row]);
            var sum = Sum(tables, companies, owners, country);
            if (sum > FixedPointShare.From(threshold) && (sum > bestSum || (sum == bestSum && country < best)))
            {
                (best, bestSum) = (country, sum);
            }
        }

        return best;
    }

    private static long Sum(EntityTables tables, int[] companies, ReadOnlySpan<int> rows, int country)
    {
        var sum = 0L;
        foreach (var row in rows)
        {
            if (Effective(companies, tables.Ownerships.Owners[row]) == country)
            {
                sum += FixedPointShare.From(tables.Ownerships.Shares[row]);
            }
        }

        return sum;
    }

    private static int Effective(int[] companies, int owner) => owner < 0 ? ~owner : companies[owner];
}
