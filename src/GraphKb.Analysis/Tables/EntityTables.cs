using GraphKb.Model;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Tables;

/// <summary>
/// Who and where, as flat tables: countries, companies and sites by number, in the ordinal order of their codes and ids,
/// so that comparing numbers compares ids. Immutable. What is computed from it for a day is kept beside it.
/// </summary>
public sealed class EntityTables
{
    /// <summary>Country codes, ordinal order.</summary>
    public required IdTable Countries { get; init; }

    /// <summary>Company ids, ordinal order.</summary>
    public required IdTable Companies { get; init; }

    /// <summary>The home country's number of each company.</summary>
    public required int[] CompanyHomes { get; init; }

    /// <summary>The sites.</summary>
    public required SiteTable Sites { get; init; }

    /// <summary>The ownerships of companies and sites.</summary>
    public required OwnershipTable Ownerships { get; init; }

    /// <summary>Alliance ids, ordinal order.</summary>
    public required IdTable Alliances { get; init; }

    /// <summary>All memberships.</summary>
    public required IReadOnlyList<Membership> Memberships { get; init; }

    /// <summary>The mineral tree.</summary>
    public required MineralTree Minerals { get; init; }

    /// <summary>Which countries are members of an alliance on a day.</summary>
    /// <param name="alliance">An existing alliance's id.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>A flag for each country's number.</returns>
    public bool[] Members(string alliance, DateOnly asOf)
    {
        var flags = new bool[Countries.Count];
        foreach (var membership in Memberships.Where(membership => membership.Alliance == alliance && membership.Evidence.HoldsAt(asOf)))
        {
            flags[Countries.Find(membership.Country)] = true;
        }

        return flags;
    }

    /// <summary>Results derived from these tables.</summary>
    public ResultCache Cache { get; } = new();
}
