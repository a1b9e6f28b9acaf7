using GraphKb.Analysis.Tables;
using GraphKb.Engine.Control;
using GraphKb.Engine.Networks;

namespace GraphKb.Analysis.Ownerships;

/// <summary>
/// The ownerships in force on a day: those that hold and are relied on; of several of the same owner, owned and class, the one with the
/// latest since. Those of one owner and owned add up to one, and of a share between bounds the least counts. An owner is a company index,
/// or the complement (~) of a country index.
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
    /// <param name="cancellationToken">Cancels the computation, and the wait for that of another caller.</param>
    /// <returns>The ownerships.</returns>
    public static OwnershipsAsOf Get(EntityTables tables, EvidenceFilter filter, CancellationToken cancellationToken = default) =>
        tables.GetCache(filter).GetOrAdd(
            (nameof(OwnershipsAsOf), filter), () => Create(tables, filter, cancellationToken), cancellationToken);

    /// <summary>Gets the owners of a site, in the order of their first fact ids.</summary>
    /// <param name="siteIndex">The site index.</param>
    /// <returns>The owners, each once; empty where none is on record.</returns>
    public ReadOnlySpan<int> GetSiteOwners(int siteIndex) =>
        _siteOwners.AsSpan(_bySite.Starts[siteIndex], _bySite[siteIndex].Length);

    /// <summary>Gets the share of each owner of a site.</summary>
    /// <param name="siteIndex">The site index.</param>
    /// <returns>Shares from 0 to 1 for each class, in the order of the owners.</returns>
    public ReadOnlySpan<double> GetSiteShares(int siteIndex) =>
        _siteShares.AsSpan(_bySite.Starts[siteIndex], _bySite[siteIndex].Length);

    private static OwnershipsAsOf Create(EntityTables tables, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var holdings = AddClasses(
            tables.Ownerships, FindInForce(tables.Ownerships, filter, cancellationToken), cancellationToken);
        var ofCompanies = holdings.FindAll(holding => holding.Owned >= 0);
        var ofSites = holdings.FindAll(holding => holding.Owned < 0);
        var companies = new OwnershipGraph(
            tables.Companies.Count,
            [.. ofCompanies.Select(holding => holding.Owner)],
            [.. ofCompanies.Select(holding => holding.Owned)],
            [.. ofCompanies.Select(holding => holding.Share)]);
        var bySite = GroupedRows.Create(tables.Sites.Count, [.. ofSites.Select(holding => ~holding.Owned)]);
        var sorted = Array.ConvertAll(bySite.Items.ToArray(), item => ofSites[item]);
        return new OwnershipsAsOf(
            companies,
            bySite,
            Array.ConvertAll(sorted, holding => holding.Owner),
            Array.ConvertAll(sorted, holding => holding.Share));
    }

    // Shares of several classes are added as decimals.
    private static List<(int Owner, int Owned, double Share)> AddClasses(
        OwnershipTable table, int[] inForce, CancellationToken cancellationToken)
    {
        var holdings = new List<(int Owner, int Owned, double Share)>(inForce.Length);
        var indexOf = new Dictionary<(int Owner, int Owned), int>(inForce.Length);
        foreach (var ownershipIndex in inForce.WithStops(cancellationToken))
        {
            var (owner, owned, share) = (table.Owners[ownershipIndex], table.Owned[ownershipIndex], table.Shares[ownershipIndex]);
            if (indexOf.TryGetValue((owner, owned), out var holdingIndex))
            {
                var sum = FixedPointShare.From(holdings[holdingIndex].Share) + FixedPointShare.From(share);
                holdings[holdingIndex] = (owner, owned, sum / (double)FixedPointShare.One);
                continue;
            }

            indexOf.Add((owner, owned), holdings.Count);
            holdings.Add((owner, owned, share));
        }

        return holdings;
    }

    // Ownership indexes, ascending. A fact that is not relied on does not supersede one that is.
    private static int[] FindInForce(OwnershipTable table, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var day = filter.AsOf.DayNumber;
        var latest = new Dictionary<(int Owner, int Owned, string? Class), int>();
        foreach (var ownershipIndex in Enumerable.Range(0, table.Count).WithStops(cancellationToken))
        {
            if (table.SinceDays[ownershipIndex] > day || day >= table.UntilDays[ownershipIndex]
                || !filter.ReliesOn(table.Confidences[ownershipIndex]))
            {
                continue;
            }

            var key = (table.Owners[ownershipIndex], table.Owned[ownershipIndex], table.Classes[ownershipIndex]);
            if (!latest.TryGetValue(key, out var other) || table.SinceDays[ownershipIndex] > table.SinceDays[other])
            {
                latest[key] = ownershipIndex;
            }
        }

        return [.. latest.Values.Order()];
    }
}
