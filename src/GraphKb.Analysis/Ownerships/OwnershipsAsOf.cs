using GraphKb.Analysis.Tables;
using GraphKb.Engine.Control;

namespace GraphKb.Analysis.Ownerships;

/// <summary>
/// The ownerships in force on a day: those that hold and are relied on; of several of the same owner, owned and class, the one with the
/// latest since. Those of one owner and owned add up to one, and of a share between bounds the least counts. An owner is a company index,
/// or the complement (~) of a country index.
/// </summary>
public sealed class OwnershipsAsOf
{
    private readonly int[] _ownedSites;
    private readonly OwnershipGraph _sites;

    private OwnershipsAsOf(OwnershipGraph companies, OwnershipGraph sites, int[] ownedSites) =>
        (Companies, _sites, _ownedSites) = (companies, sites, ownedSites);

    /// <summary>The owners and shares of each company, by company index.</summary>
    public OwnershipGraph Companies { get; }

    /// <summary>Gets the ownerships in force on a day; cached. O(ownerships + companies) the first time.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="filter">The day, and which facts are relied on: an ownership of less confidence is not on record.</param>
    /// <param name="cancellationToken">Cancels the computation, and the wait for that of another caller.</param>
    /// <returns>The ownerships.</returns>
    public static OwnershipsAsOf Get(EntityTables tables, EvidenceFilter filter, CancellationToken cancellationToken = default) =>
        tables.GetCache(filter).GetOrAdd(
            (nameof(OwnershipsAsOf), filter), () => Create(tables, filter, cancellationToken), cancellationToken);

    /// <summary>Gets the owners of a site, in the order of their first fact ids. O(log sites with owners).</summary>
    /// <param name="siteIndex">The site index.</param>
    /// <returns>The owners, each once; empty where none is on record.</returns>
    public ReadOnlySpan<int> GetSiteOwners(int siteIndex) =>
        Array.BinarySearch(_ownedSites, siteIndex) is >= 0 and var number ? _sites.Owners(number) : [];

    /// <summary>Gets the share of each owner of a site. O(log sites with owners).</summary>
    /// <param name="siteIndex">The site index.</param>
    /// <returns>Shares from 0 to 1 for each class, in the order of the owners.</returns>
    public ReadOnlySpan<double> GetSiteShares(int siteIndex) =>
        Array.BinarySearch(_ownedSites, siteIndex) is >= 0 and var number ? _sites.Shares(number) : [];

    private static OwnershipsAsOf Create(EntityTables tables, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var table = tables.Ownerships;
        var inForce = FindInForce(table, filter, cancellationToken);
        var (owners, owned, shares) = (new List<int>(inForce.Count), new List<int>(inForce.Count), new List<double>(inForce.Count));
        var sites = new List<int>(inForce.Count);
        foreach (var ownershipIndex in inForce)
        {
            if (owners.Count > 0 && owners[^1] == table.Owners[ownershipIndex] && owned[^1] == table.Owned[ownershipIndex])
            {
                // Shares of several classes are added as decimals.
                var sum = FixedPointShare.From(shares[^1]) + FixedPointShare.From(table.Shares[ownershipIndex]);
                shares[^1] = sum / (double)FixedPointShare.One;
                continue;
            }

            owners.Add(table.Owners[ownershipIndex]);
            owned.Add(table.Owned[ownershipIndex]);
            sites.Add(table.OwnedSiteNumbers[ownershipIndex]);
            shares.Add(table.Shares[ownershipIndex]);
        }

        return new OwnershipsAsOf(
            new OwnershipGraph(tables.Companies.Count, [.. owners], [.. owned], [.. shares]),
            new OwnershipGraph(table.OwnedSites.Length, [.. owners], [.. sites], [.. shares]),
            table.OwnedSites);
    }

    // Ownership indexes, ascending. Facts that differ only in since follow each other in the order of fact ids, the latest last: it
    // replaces the others. A fact that is not relied on does not.
    private static List<int> FindInForce(OwnershipTable table, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var day = filter.AsOf.DayNumber;
        var inForce = new List<int>();
        foreach (var ownershipIndex in Enumerable.Range(0, table.Count).WithStops(cancellationToken))
        {
            if (table.SinceDays[ownershipIndex] > day || day >= table.UntilDays[ownershipIndex]
                || !filter.ReliesOn(table.Confidences[ownershipIndex]))
            {
                continue;
            }

            if (inForce.Count > 0 && DifferOnlyInSince(table, inForce[^1], ownershipIndex))
            {
                inForce.RemoveAt(inForce.Count - 1);
            }

            inForce.Add(ownershipIndex);
        }

        return inForce;
    }

    private static bool DifferOnlyInSince(OwnershipTable table, int a, int b) => table.Owners[a] == table.Owners[b]
        && table.Owned[a] == table.Owned[b] && table.Classes[a] == table.Classes[b];
}
