namespace GraphKb.Engine.Control;

/// <summary>
/// Finds the country whose owners together hold more than a threshold of a company or a site. Sums are exact
/// (<see cref="FixedPointShare"/>), so shares that sum to exactly the threshold are no majority.
/// </summary>
/// <remarks>
/// <para>Owners are given as a company index, or as ~ a country index. A company counts for its controlling country in
/// <c>controllers</c>, a country for itself. An ownership that is listed twice counts twice.</para>
/// <para>For a site: pass the owners and shares of the ownerships in force, and <see cref="ControlRule.Settle"/>'s result as
/// <c>controllers</c>. To explain who controls a company or a site: follow the owners of the controlling country where
/// <see cref="IsMajority"/> holds.</para>
/// </remarks>
public static class MajorityRule
{
    /// <summary>The country that holds the majority. Time O(owners^2), no allocation.</summary>
    /// <param name="owners">The owners: a company index, or ~ a country index.</param>
    /// <param name="shares">The share of each owner, 0 to 1.</param>
    /// <param name="controllers">The controlling country of each company.</param>
    /// <param name="threshold">A majority is more than this share.</param>
    /// <returns>
    /// A country index; the larger sum wins, then the smaller index. Null where no country holds more than the threshold.
    /// </returns>
    public static int? FindCountry(ReadOnlySpan<int> owners, ReadOnlySpan<double> shares, ReadOnlySpan<int> controllers, double threshold)
    {
        var fixedThreshold = FixedPointShare.From(threshold);
        int? best = null;
        var bestSum = 0L;
        foreach (var owner in owners)
        {
            var country = CountryOf(owner, controllers);
            var sum = SumShares(country, owners, shares, controllers);
            if (sum > fixedThreshold && (sum > bestSum || (sum == bestSum && country < best)))
            {
                (best, bestSum) = (country, sum);
            }
        }

        return best;
    }

    /// <summary>All countries that hold more than a threshold. Time O(owners^2).</summary>
    /// <param name="owners">The owners: a company index, or ~ a country index.</param>
    /// <param name="shares">The share of each owner, 0 to 1; the most of it, to find who could hold a majority.</param>
    /// <param name="controllers">The controlling country of each company.</param>
    /// <param name="threshold">A majority is more than this share.</param>
    /// <returns>Country indexes, ascending, each once.</returns>
    public static int[] FindCountries(
        ReadOnlySpan<int> owners, ReadOnlySpan<double> shares, ReadOnlySpan<int> controllers, double threshold)
    {
        var countries = new SortedSet<int>();
        foreach (var owner in owners)
        {
            var country = CountryOf(owner, controllers);
            if (IsMajority(country, owners, shares, controllers, threshold))
            {
                countries.Add(country);
            }
        }

        return [.. countries];
    }

    /// <summary>Whether the owners of one country together hold more than a threshold. Time O(owners), no allocation.</summary>
    /// <param name="country">The country index to check.</param>
    /// <param name="owners">The owners: a company index, or ~ a country index.</param>
    /// <param name="shares">The share of each owner, 0 to 1.</param>
    /// <param name="controllers">The controlling country of each company.</param>
    /// <param name="threshold">A majority is more than this share.</param>
    /// <returns>True where they do.</returns>
    public static bool IsMajority(
        int country, ReadOnlySpan<int> owners, ReadOnlySpan<double> shares, ReadOnlySpan<int> controllers, double threshold) =>
        SumShares(country, owners, shares, controllers) > FixedPointShare.From(threshold);

    /// <summary>The country that an owner counts for.</summary>
    /// <param name="owner">A company index, or ~ a country index.</param>
    /// <param name="controllers">The controlling country of each company.</param>
    /// <returns>A country index.</returns>
    public static int CountryOf(int owner, ReadOnlySpan<int> controllers) => owner < 0 ? ~owner : controllers[owner];

    private static long SumShares(int country, ReadOnlySpan<int> owners, ReadOnlySpan<double> shares, ReadOnlySpan<int> controllers)
    {
        var sum = 0L;
        for (var ownerIndex = 0; ownerIndex < owners.Length; ownerIndex++)
        {
            if (CountryOf(owners[ownerIndex], controllers) == country)
            {
                sum += FixedPointShare.From(shares[ownerIndex]);
            }
        }

        return sum;
    }
}
