using GraphKb.Analysis.Tables;

namespace GraphKb.Analysis.Ownerships;

/// <summary>The ownerships that count at a day: those that hold, of one owner and owned the one with the latest since.</summary>
public sealed class OwnershipsAsOf
{
    private readonly int[] _siteRows;
    private readonly int[] _siteStart;

    private OwnershipsAsOf(int[] owners, int[] owned, double[] shares, int[] siteRows, int[] siteStart)
    {
        CompanyOwners = owners;
        CompanyOwned = owned;
        CompanyShares = shares;
        _siteRows = siteRows;
        _siteStart = siteStart;
    }

    /// <summary>Owners of companies: a company's number, or ~ a country's.</summary>
    public int[] CompanyOwners { get; }

    /// <summary>The owned company of each.</summary>
    public int[] CompanyOwned { get; }

    /// <summary>The share of each.</summary>
    public double[] CompanyShares { get; }

    /// <summary>The counting ownerships of an tables, kept until the data changes.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>The ownerships.</returns>
    public static OwnershipsAsOf Of(EntityTables tables, DateOnly asOf) =>
        tables.Cache.GetOrAdd((nameof(OwnershipsAsOf), asOf), () => Build(tables, asOf.DayNumber));

    /// <summary>The rows of a site's owners in the tables' ownership table, in the order of fact ids.</summary>
    /// <param name="site">The site's number.</param>
    /// <returns>Row numbers.</returns>
    public ReadOnlySpan<int> OwnersOfSite(int site) =>
        _siteRows.AsSpan(_siteStart[site], _siteStart[site + 1] - _siteStart[site]);

    private static OwnershipsAsOf Build(EntityTables tables, int day)
    {
        var rows = Counting(tables.Ownerships, day);
        var ofCompanies = rows.Where(row => tables.Ownerships.Owned[row] >= 0).ToArray();
        var ofSites = rows.Where(row => tables.Ownerships.Owned[row] < 0).ToArray();
        var start = new int[tables.Sites.Count + 1];
        foreach (var row in ofSites)
        {
            start[~tables.Ownerships.Owned[row] + 1]++;
        }

        for (var site = 0; site < tables.Sites.Count; site++)
        {
            start[site + 1] += start[site];
        }

        var next = start.AsSpan(0, tables.Sites.Count).ToArray();
        var siteRows = new int[ofSites.Length];
        foreach (var row in ofSites)
        {
            siteRows[next[~tables.Ownerships.Owned[row]]++] = row;
        }

        return new OwnershipsAsOf(
            [.. ofCompanies.Select(row => tables.Ownerships.Owners[row])],
            [.. ofCompanies.Select(row => tables.Ownerships.Owned[row])],
            [.. ofCompanies.Select(row => tables.Ownerships.Shares[row])],
            siteRows,
            start);
    }

    private static List<int> Counting(OwnershipTable table, int day)
    {
        var latest = new Dictionary<(int Owner, int Owned), int>();
        for (var row = 0; row < table.Count; row++)
        {
            if (table.SinceDays[row] > day || day >= table.UntilDays[row])
            {
                continue;
            }

            var key = (table.Owners[row], table.Owned[row]);
            if (!latest.TryGetValue(key, out var other) || table.SinceDays[row] > table.SinceDays[other])
            {
                latest[key] = row;
            }
        }

        return [.. latest.Values.Order()];
    }
}
