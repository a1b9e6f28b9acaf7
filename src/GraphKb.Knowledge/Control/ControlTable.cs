using GraphKb.Engine.Control;
using GraphKb.Knowledge.Atlases;

namespace GraphKb.Knowledge.Control;

/// <summary>Who controls every company and every site at a day, by country number.</summary>
public sealed class ControlTable
{
    /// <summary>The threshold where none is given: more than half.</summary>
    public const double DefaultThreshold = 0.5;

    /// <summary>What stands for "nobody".</summary>
    public const int Nobody = -1;

    private ControlTable(int[] companies, int[] sites, CountingOwnerships counting)
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
    public CountingOwnerships Counting { get; }

    /// <summary>The table of an atlas, kept until the data changes. O(companies + sites + ownerships) when it is not at hand.</summary>
    /// <param name="atlas">The atlas.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="threshold">Control takes more than this share, 0 up to 1.</param>
    /// <returns>The table.</returns>
    public static ControlTable Of(Atlas atlas, DateOnly asOf, double threshold = DefaultThreshold) =>
        atlas.Memory.Get((nameof(ControlTable), asOf, threshold), () => Build(atlas, asOf, threshold));

    private static ControlTable Build(Atlas atlas, DateOnly asOf, double threshold)
    {
        var counting = CountingOwnerships.Of(atlas, asOf);
        var companies = ControlRule.Settle(
            atlas.Companies.Count, atlas.CompanyHomes, counting.CompanyOwners, counting.CompanyOwned, counting.CompanyShares, threshold);
        var sites = new int[atlas.Sites.Count];
        for (var site = 0; site < sites.Length; site++)
        {
            sites[site] = SiteController(atlas, counting, companies, site, threshold);
        }

        return new ControlTable(companies, sites, counting);
    }

    private static int SiteController(Atlas atlas, CountingOwnerships counting, int[] companies, int site, double threshold)
    {
        var owners = counting.OwnersOfSite(site);
        if (owners.IsEmpty)
        {
            var operatedBy = atlas.Sites.Operators[site];
            return operatedBy == SiteTable.None ? Nobody : companies[operatedBy];
        }

        var best = Nobody;
        var bestSum = 0L;
        foreach (var row in owners)
        {
            var country = Effective(companies, atlas.Ownerships.Owners[row]);
            var sum = Sum(atlas, companies, owners, country);
            if (sum > ShareParts.Of(threshold) && (sum > bestSum || (sum == bestSum && country < best)))
            {
                (best, bestSum) = (country, sum);
            }
        }

        return best;
    }

    private static long Sum(Atlas atlas, int[] companies, ReadOnlySpan<int> rows, int country)
    {
        var sum = 0L;
        foreach (var row in rows)
        {
            if (Effective(companies, atlas.Ownerships.Owners[row]) == country)
            {
                sum += ShareParts.Of(atlas.Ownerships.Shares[row]);
            }
        }

        return sum;
    }

    private static int Effective(int[] companies, int owner) => owner < 0 ? ~owner : companies[owner];
}
