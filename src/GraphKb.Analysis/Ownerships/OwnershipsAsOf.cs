using GraphKb.Analysis.Tables;
using GraphKb.Engine.Control;
using GraphKb.Engine.Networks;

namespace GraphKb.Analysis.Ownerships;

/// <summary>
/// The ownerships in force on a day: those that hold and are relied on; of several of the same owner and owned, the one with the latest
/// since. An owner is a company index, or the complement (~) of a country index.
/// </summary>
public sealed class OwnershipsAsOf
{
    // The ownerships of sites, grouped by site index: owners and shares lie in the order of the groups.
    private readonly GroupedRows _bySite;
    private readonly int[] _siteOwners;
    private readonly double[] _siteShares;

    private OwnershipsAsOf(OwnershipGraph companies, GroupedRows bySite, int[] siteOwners, double[] siteShares) =>
        (Companies, _bySite, _siteOwners, _siteShares) = (companies, bySite, siteOwners, siteShares);

    /// <summary>The owners and shares of each company, by company index.</summary>
    public OwnershipGraph Companies { get; }

    /// <summary>Gets the ownerships in force on a day; cached. O(ownerships + companies + sites) the first time.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="filter">The day, and which facts are relied on: an ownership of less confidence is not on record.</param>
    /// <returns>The ownerships.</returns>
    public static OwnershipsAsOf Get(EntityTables tables, EvidenceFilter filter) =>
        tables.GetCache(filter).GetOrAdd((nameof(OwnershipsAsOf), filter), () => Create(tables, filter));

    /// <summary>Gets the owners of a site, in the order of fact ids.</summary>
    /// <param name="siteIndex">The site index.</param>
    /// <returns>The owners; empty where none is on record.</returns>
    public ReadOnlySpan<int> GetSiteOwners(int siteIndex) =>
        _siteOwners.AsSpan(_bySite.Starts[siteIndex], _bySite[siteIndex].Length);

    /// <summary>Gets the share of each owner of a site.</summary>
    /// <param name="siteIndex">The site index.</param>
    /// <returns>Shares over 0 up to 1, in the order of the owners.</returns>
    public ReadOnlySpan<double> GetSiteShares(int siteIndex) =>
        _siteShares.AsSpan(_bySite.Starts[siteIndex], _bySite[siteIndex].Length);

    private static OwnershipsAsOf Create(EntityTables tables, EvidenceFilter filter)
    {
        var table = tables.Ownerships;
        var inForce = FindInForce(table, filter);
        var ofCompanies = Array.FindAll(inForce, ownershipIndex => table.Owned[ownershipIndex] >= 0);
        var ofSites = Array.FindAll(inForce, ownershipIndex => table.Owned[ownershipIndex] < 0);
        var companies = new OwnershipGraph(
            tables.Companies.Count,
            Array.ConvertAll(ofCompanies, ownershipIndex => table.Owners[ownershipIndex]),
            Array.ConvertAll(ofCompanies, ownershipIndex => table.Owned[ownershipIndex]),
            Array.ConvertAll(ofCompanies, ownershipIndex => table.Shares[ownershipIndex]));
        var bySite = GroupedRows.Create(tables.Sites.Count, Array.ConvertAll(ofSites, ownershipIndex => ~table.Owned[ownershipIndex]));
        var sorted = Array.ConvertAll(bySite.Items.ToArray(), item => ofSites[item]);
        return new OwnershipsAsOf(
            companies,
            bySite,
            Array.ConvertAll(sorted, ownershipIndex => table.Owners[ownershipIndex]),
            Array.ConvertAll(sorted, ownershipIndex => table.Shares[ownershipIndex]));
    }

    // Ownership indexes, ascending. A fact that is not relied on does not supersede one that is.
    private static int[] FindInForce(OwnershipTable table, EvidenceFilter filter)
    {
        var day = filter.AsOf.DayNumber;
        var latest = new Dictionary<(int Owner, int Owned), int>();
        for (var ownershipIndex = 0; ownershipIndex < table.Count; ownershipIndex++)
        {
            if (table.SinceDays[ownershipIndex] > day || day >= table.UntilDays[ownershipIndex]
                || !filter.ReliesOn(table.Confidences[ownershipIndex]))
            {
                continue;
            }

            var key = (table.Owners[ownershipIndex], table.Owned[ownershipIndex]);
            if (!latest.TryGetValue(key, out var other) || table.SinceDays[ownershipIndex] > table.SinceDays[other])
            {
                latest[key] = ownershipIndex;
            }
        }

        return [.. latest.Values.Order()];
    }
}
