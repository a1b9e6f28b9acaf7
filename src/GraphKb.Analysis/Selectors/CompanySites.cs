using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Control;

namespace GraphKb.Analysis.Selectors;

/// <summary>
/// The sites of companies: those that one of them operates, and those that one of them, or a company under it, owns by more than half. A
/// company is under another where a chain of ownerships of more than half leads to it; a cycle is walked once.
/// </summary>
internal static class CompanySites
{
    private const double Majority = 0.5;

    /// <summary>Compiles a test for the sites of any of some companies. O(ownerships), then O(owners of the site) per test.</summary>
    /// <param name="companies">Company indexes.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="filter">The day of the ownerships, and which are relied on.</param>
    /// <returns>A test of a site index.</returns>
    public static Func<int, bool> Compile(IReadOnlyList<int> companies, EntityTables tables, EvidenceFilter filter)
    {
        var inForce = OwnershipsAsOf.Get(tables, filter);
        var operators = companies.ToHashSet();
        var group = FindGroup(companies, inForce.Companies);
        return siteIndex => operators.Contains(tables.Sites.OperatorIndexes[siteIndex])
            || IsOwnedBy(group, inForce.GetSiteOwners(siteIndex), inForce.GetSiteShares(siteIndex));
    }

    private static bool IsOwnedBy(HashSet<int> group, ReadOnlySpan<int> owners, ReadOnlySpan<double> shares)
    {
        for (var position = 0; position < owners.Length; position++)
        {
            if (shares[position] > Majority && group.Contains(owners[position]))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<int> FindGroup(IReadOnlyList<int> companies, OwnershipGraph graph)
    {
        var subsidiaries = FindSubsidiaries(graph).ToLookup(pair => pair.Owner, pair => pair.Owned);
        var group = companies.ToHashSet();
        var open = new Stack<int>(companies);
        while (open.TryPop(out var company))
        {
            foreach (var subsidiary in subsidiaries[company])
            {
                if (group.Add(subsidiary))
                {
                    open.Push(subsidiary);
                }
            }
        }

        return group;
    }

    private static List<(int Owner, int Owned)> FindSubsidiaries(OwnershipGraph graph)
    {
        var pairs = new List<(int, int)>();
        for (var owned = 0; owned < graph.CompanyCount; owned++)
        {
            var owners = graph.Owners(owned);
            var shares = graph.Shares(owned);
            for (var position = 0; position < owners.Length; position++)
            {
                if (shares[position] > Majority)
                {
                    pairs.Add((owners[position], owned));
                }
            }
        }

        return pairs;
    }
}
