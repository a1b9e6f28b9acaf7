using GraphKb.Model.Dates;

namespace GraphKb.Analysis.Tables;

/// <summary>
/// Ownership facts as parallel arrays, in the ordinal order of fact ids; the position in them is the ownership index. Days are day
/// numbers, with <see cref="DayNumbers.Always"/> for a blank since and <see cref="DayNumbers.Open"/> for a blank until.
/// </summary>
public sealed class OwnershipTable
{
    private readonly Lazy<(int[] Sites, int[] Numbers)> _ownedSites;

    /// <summary>Creates a table; its columns are set by the initializer.</summary>
    public OwnershipTable() => _ownedSites = new Lazy<(int[] Sites, int[] Numbers)>(NumberOwnedSites);

    /// <summary>The owner: a company index, or the complement (~) of a country index.</summary>
    public required int[] Owners { get; init; }

    /// <summary>The owned: a company index, or the complement (~) of a site index.</summary>
    public required int[] Owned { get; init; }

    /// <summary>The class of shares; null where the owned has one.</summary>
    public required string?[] Classes { get; init; }

    /// <summary>The share that is owned, 0 to 1; the least of it where it is known between bounds.</summary>
    public required double[] Shares { get; init; }

    /// <summary>The first day on which the fact holds.</summary>
    public required int[] SinceDays { get; init; }

    /// <summary>The first day on which the fact no longer holds.</summary>
    public required int[] UntilDays { get; init; }

    /// <summary>The confidence of the fact, 0 to 1.</summary>
    public required double[] Confidences { get; init; }

    /// <summary>The number of ownerships; ownership indexes are 0 to Count - 1.</summary>
    public int Count => Owners.Length;

    /// <summary>The site indexes of the sites that have an owner on any day, ascending; few of all sites.</summary>
    public int[] OwnedSites => _ownedSites.Value.Sites;

    /// <summary>The position of the site of each ownership in <see cref="OwnedSites"/>; negative where a company is owned.</summary>
    public int[] OwnedSiteNumbers => _ownedSites.Value.Numbers;

    private (int[] Sites, int[] Numbers) NumberOwnedSites()
    {
        int[] sites = [.. Owned.Where(owned => owned < 0).Select(owned => ~owned).Distinct().Order()];
        return (sites, Array.ConvertAll(Owned, owned => owned < 0 ? Array.BinarySearch(sites, ~owned) : -1));
    }
}
