using ScalePackages.Python;

namespace ScalePackages.Sampling;

/// <summary>
/// Draws sites one after the other. 42 % of the refineries and 11 % of the other sites are in China; the rest are spread
/// evenly over the other 59 countries. The refineries in China have Chinese operators. Of the refineries elsewhere, a
/// quarter have a Chinese majority owner and an operator from any country; the others have an operator from outside China.
/// The other stages have operators from any country.
/// </summary>
internal sealed class SiteSampler(PythonRandom random, Companies companies)
{
    private const double ChineseShare = 0.1;
    private const double ChineseShareOfRefineries = 0.35;
    private const double OwnedShareOfRefineries = 0.25;

    /// <summary>Draws the next site. The order of the calls decides what is drawn.</summary>
    /// <param name="siteIndex">The number of the site: 0 at the first call, then one more at each call.</param>
    /// <returns>The site.</returns>
    public Site Draw(int siteIndex)
    {
        var stage = StagePattern.Get(siteIndex);
        var countryIndex = DrawCountry(stage);
        var mineralIndex = random.NextBelow(Minerals.Count);
        var operatorIndex = random.NextBelow(companies.Count);
        int? ownerIndex = null;
        if (stage == SiteStage.Refining)
        {
            if (countryIndex != Countries.China && random.NextDouble() < OwnedShareOfRefineries)
            {
                ownerIndex = random.Choose(companies.Chinese);
            }
            else
            {
                operatorIndex = countryIndex == Countries.China ? random.Choose(companies.Chinese) : DrawForeignOperator();
            }
        }

        return new()
        {
            SiteIndex = siteIndex,
            Stage = stage,
            CountryIndex = countryIndex,
            MineralIndex = mineralIndex,
            OperatorIndex = operatorIndex,
            OwnerIndex = ownerIndex,
            Latitude = random.NextBetween(-60, 70),
            Longitude = random.NextBetween(-180, 180),
        };
    }

    private int DrawCountry(SiteStage stage) =>
        (stage == SiteStage.Refining && random.NextDouble() < ChineseShareOfRefineries) || random.NextDouble() < ChineseShare
            ? Countries.China
            : random.NextBelow(Countries.Codes.Length);

    // Four of five companies are not from China, so 1.3 draws are enough on average.
    private int DrawForeignOperator()
    {
        int operatorIndex;
        do
        {
            operatorIndex = random.NextBelow(companies.Count);
        }
        while (companies.GetHome(operatorIndex) == Countries.China);
        return operatorIndex;
    }
}
