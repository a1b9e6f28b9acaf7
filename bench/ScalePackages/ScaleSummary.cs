using System.Globalization;

namespace ScalePackages;

/// <summary>The size of a package.</summary>
/// <param name="Sites">How many sites.</param>
/// <param name="Supplies">How many supplies.</param>
/// <param name="ChineseControlled">How many of the sites are in China or have a Chinese majority owner.</param>
internal sealed record ScaleSummary(int Sites, int Supplies, int ChineseControlled)
{
    /// <summary>The summary as a sentence.</summary>
    /// <returns>For example "1,000 sites (182 under Chinese control), 2,295 supplies."</returns>
    public string Format() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Sites:N0} sites ({ChineseControlled:N0} under Chinese control), {Supplies:N0} supplies.");
}
