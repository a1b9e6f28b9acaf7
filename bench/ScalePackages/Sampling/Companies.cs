using ScalePackages.Python;

namespace ScalePackages.Sampling;

/// <summary>
/// The companies of a package: one for every 20 sites, and at least 20. 21 % of them are from China; the rest are spread
/// evenly over the other 59 countries.
/// </summary>
internal sealed class Companies
{
    private const double ChineseShare = 0.2;

    private readonly int[] _homes;
    private readonly int[] _chinese;

    private Companies(int[] homes)
    {
        _homes = homes;
        var chinese = Enumerable.Range(0, homes.Length).Where(companyIndex => homes[companyIndex] == Countries.China).ToArray();
        _chinese = chinese.Length > 0 ? chinese : [0];
    }

    /// <summary>How many there are.</summary>
    public int Count => _homes.Length;

    /// <summary>The indexes of the companies from China, ascending. Where there is none, company 0 takes their place.</summary>
    public ReadOnlySpan<int> Chinese => _chinese;

    /// <summary>Draws the home country of each company.</summary>
    /// <param name="random">The random number generator.</param>
    /// <param name="siteCount">How many sites the package has.</param>
    /// <returns>The companies.</returns>
    public static Companies Create(PythonRandom random, int siteCount)
    {
        var homes = new int[Math.Max(20, siteCount / 20)];
        for (var companyIndex = 0; companyIndex < homes.Length; companyIndex++)
        {
            homes[companyIndex] = random.NextDouble() < ChineseShare ? Countries.China : random.NextBelow(Countries.Codes.Length);
        }

        return new(homes);
    }

    /// <summary>The country that a company is from.</summary>
    /// <param name="companyIndex">0 to <see cref="Count"/> - 1.</param>
    /// <returns>A country index.</returns>
    public int GetHome(int companyIndex) => _homes[companyIndex];
}
