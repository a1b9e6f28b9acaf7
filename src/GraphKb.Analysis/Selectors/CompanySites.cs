using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Tables;

namespace GraphKb.Analysis.Selectors;

/// <summary>The sites a company has: those it operates, and those that it or a company under it owns by more than half.</summary>
internal static class CompanySites
{
    private const double Majority = 0.5;

    /// <summary>A test for the sites of any of some companies. O(ownerships).</summary>
    /// <param name="companies">Company numbers.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="asOf">The day of ownership.</param>
    /// <returns>A test of a site's number.</returns>
    public static Func<int, bool> Test(IReadOnlyList<int> companies, EntityTables tables, DateOnly asOf)
    {
        var counting = OwnershipsAsOf.Of(tables, asOf);
        var operators = companies.ToHashSet();
        var family = WithAllUnder(companies, counting);
        return site => operators.Contains(tables.Sites.Operators[site]) || OwnedBy(family, tables, counting.OwnersOfSite(site));
    }

    private static bool OwnedBy(HashSet<int> family, EntityTables tables, ReadOnlySpan<int> owners)
    {
        foreach (var row in owners)
        {
            if (tables.Ownerships.Shares[row] > Majority && family.Contains(tables.Ownerships.Owners[row]))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<int> WithAllUnder(IReadOnlyList<int> companies, OwnershipsAsOf counting)
    {
        var under = Enumerable.Range(0, counting.CompanyOwned.Length)
            .Where(edge => counting.CompanyShares[edge] > Majority)
            .ToLookup(edge => counting.CompanyOwners[edge], edge => counting.CompanyOwned[edge]);
        var found = companies.ToHashSet();
        var open = new Stack<int>(companies);
        while (open.TryPop(out var company))
        {
            foreach (var child in under[company])
            {
                if (found.Add(child))
                {
                    open.Push(child);
                }
            }
        }

        return found;
    }
}
