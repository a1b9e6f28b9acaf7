using GraphKb.Analysis.Tables;
using GraphKb.Engine.Control;

namespace GraphKb.Analysis.Ownerships;

/// <summary>The country that controls every company and every site on a day, as docs/semantics.md defines it (Control).</summary>
public sealed class ControlTable
{
    /// <summary>The threshold where none is given: control takes more than half.</summary>
    public const double DefaultThreshold = 0.5;

    /// <summary>The country index of a site that nobody controls.</summary>
    public const int Nobody = -1;

    private ControlTable(int[] companyControllers, int[] siteControllers, OwnershipsAsOf inForce)
    {
        CompanyControllers = companyControllers;
        SiteControllers = siteControllers;
        InForce = inForce;
    }

    /// <summary>The country index of each company's controlling country; its home country where no other controls it.</summary>
    public int[] CompanyControllers { get; }

    /// <summary>The country index of each site's controlling country, or <see cref="Nobody"/>.</summary>
    public int[] SiteControllers { get; }

    /// <summary>The ownerships in force on the day.</summary>
    public OwnershipsAsOf InForce { get; }

    /// <summary>Gets the control table of a day; cached. O(companies + sites + ownerships) the first time.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="filter">The day, and which facts are relied on.</param>
    /// <param name="threshold">Control takes more than this share: 0 up to, not including, 1.</param>
    /// <param name="cancellationToken">Cancels the computation, or the wait for that of another caller.</param>
    /// <returns>The table.</returns>
    public static ControlTable Get(
        EntityTables tables, EvidenceFilter filter, double threshold = DefaultThreshold, CancellationToken cancellationToken = default) =>
        tables.GetCache(filter).GetOrAdd(
            (nameof(ControlTable), filter, threshold), () => Create(tables, filter, threshold, cancellationToken), cancellationToken);

    private static ControlTable Create(EntityTables tables, EvidenceFilter filter, double threshold, CancellationToken cancellationToken)
    {
        var inForce = OwnershipsAsOf.Get(tables, filter, cancellationToken);
        var companies = ControlRule.Settle(inForce.Companies, tables.HomeCountryIndexes, threshold, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var sites = Array.ConvertAll(
            tables.Sites.OperatorIndexes, operatorIndex => operatorIndex == SiteTable.NoOperator ? Nobody : companies[operatorIndex]);
        foreach (var siteIndex in tables.Ownerships.OwnedSites.WithStops(cancellationToken))
        {
            var owners = inForce.GetSiteOwners(siteIndex);
            if (!owners.IsEmpty)
            {
                sites[siteIndex] = MajorityRule.FindCountry(owners, inForce.GetSiteShares(siteIndex), companies, threshold) ?? Nobody;
            }
        }

        return new ControlTable(companies, sites, inForce);
    }
}
