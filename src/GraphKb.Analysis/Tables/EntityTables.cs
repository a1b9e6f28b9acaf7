using GraphKb.Model;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Tables;

/// <summary>
/// Dictionary-encoded tables of the entities that questions read: countries, companies, sites and alliances by index. An index is the
/// position of the code or id in ordinal order, so comparing indexes compares ids. Immutable.
/// </summary>
public sealed class EntityTables
{
    /// <summary>Country codes; the index of a code is the country index.</summary>
    public required IdTable Countries { get; init; }

    /// <summary>The name of each country, by country index.</summary>
    public required IReadOnlyList<string> CountryNames { get; init; }

    /// <summary>Company ids; the index of an id is the company index.</summary>
    public required IdTable Companies { get; init; }

    /// <summary>The country index of each company's home country.</summary>
    public required int[] HomeCountryIndexes { get; init; }

    /// <summary>The sites by site index.</summary>
    public required SiteTable Sites { get; init; }

    /// <summary>The ownerships of companies and sites, whenever they hold.</summary>
    public required OwnershipTable Ownerships { get; init; }

    /// <summary>Alliance ids; the index of an id is the alliance index.</summary>
    public required IdTable Alliances { get; init; }

    /// <summary>The memberships of countries in alliances, whenever they hold.</summary>
    public required IReadOnlyList<Membership> Memberships { get; init; }

    /// <summary>The minerals by their parents.</summary>
    public required MineralTree Minerals { get; init; }

    /// <summary>Results derived from these tables that rely on every fact.</summary>
    public ResultCache Cache { get; } = new();

    /// <summary>
    /// Results that rely on some facts only, apart from <see cref="Cache"/>: a client that tries many values of minConfidence evicts
    /// only such results.
    /// </summary>
    public ResultCache FilteredCache { get; } = new();

    /// <summary>The cache of the results of a filter.</summary>
    /// <param name="filter">The filter; it has to be in the key of each result.</param>
    /// <returns><see cref="Cache"/> where every fact is relied on, else <see cref="FilteredCache"/>.</returns>
    public ResultCache GetCache(EvidenceFilter filter) => filter.MinConfidence > 0 ? FilteredCache : Cache;

    /// <summary>Finds the countries that are members of an alliance on a day.</summary>
    /// <param name="alliance">The id of an existing alliance.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>A flag for each country index.</returns>
    public bool[] GetMembers(string alliance, DateOnly asOf) => GetMembers([alliance], asOf);

    /// <summary>Finds the countries that are members of any of some alliances on a day.</summary>
    /// <param name="alliances">Ids of existing alliances.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>A flag for each country index.</returns>
    public bool[] GetMembers(IReadOnlyList<string> alliances, DateOnly asOf)
    {
        var isMember = new bool[Countries.Count];
        foreach (var membership in Memberships)
        {
            if (alliances.Contains(membership.Alliance) && membership.Evidence.HoldsAt(asOf))
            {
                isMember[Countries.Find(membership.Country)] = true;
            }
        }

        return isMember;
    }
}
