namespace ScalePackages.Sampling;

/// <summary>
/// Which site has which stage: of ten sites in a row five are mines, two refineries, two processors and one is a market.
/// </summary>
internal static class StagePattern
{
    private static readonly string[] Names = ["MINING", "REFINING", "PROCESSING", "CONSUMPTION"];

    /// <summary>The stage of a site, which follows from its number alone.</summary>
    /// <param name="siteIndex">The site's number, from 0.</param>
    /// <returns>Its stage.</returns>
    public static SiteStage Get(int siteIndex) => (siteIndex % 10) switch
    {
        < 5 => SiteStage.Mining,
        < 7 => SiteStage.Refining,
        < 9 => SiteStage.Processing,
        _ => SiteStage.Consumption,
    };

    /// <summary>A stage as the tables write it.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>For example "MINING".</returns>
    public static string Format(SiteStage stage) => Names[(int)stage];
}
