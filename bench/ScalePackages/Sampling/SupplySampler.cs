using ScalePackages.Python;

namespace ScalePackages.Sampling;

/// <summary>
/// Draws the supplies of each site: from mines to refineries, on to processors and on to markets, each within one mineral. A
/// fifth of the refineries and processors also try to supply another site of their own stage, and do so where its number is
/// higher than their own. So the supplies of a package form no cycle.
/// </summary>
internal sealed class SupplySampler(PythonRandom random, SitePools pools)
{
    private const double TransferShare = 0.2;
    private const double ShareWithoutSince = 0.5;
    private const double ShareWithoutUntil = 0.9;

    private static readonly DateOnly[] FirstDays = [new(2015, 1, 1), new(2020, 1, 1), new(2023, 1, 1), new(2027, 1, 1)];
    private static readonly DateOnly[] LastDays = [new(2028, 1, 1), new(2030, 1, 1)];

    /// <summary>Draws what a site supplies. The order of the calls decides what is drawn.</summary>
    /// <param name="siteIndex">The number of the site: 0 at the first call, then one more at each call.</param>
    /// <returns>At most one supply a customer, in the order drawn. None from a market, or without a customer.</returns>
    public List<Supply> Draw(int siteIndex) => StagePattern.Get(siteIndex) switch
    {
        SiteStage.Mining => AddToNext(siteIndex, [], SiteStage.Refining, fewest: 2),
        SiteStage.Refining => AddToNext(siteIndex, DrawTransfer(siteIndex), SiteStage.Processing, fewest: 2),
        SiteStage.Processing => AddToNext(siteIndex, DrawTransfer(siteIndex), SiteStage.Consumption, fewest: 3),
        _ => [],
    };

    private List<Supply> DrawTransfer(int siteIndex)
    {
        var supplies = new List<Supply>();
        if (random.NextDouble() < TransferShare
            && pools.Pick(random, StagePattern.Get(siteIndex), pools.GetMineral(siteIndex)) is { } customer
            && customer > siteIndex)
        {
            supplies.Add(DrawSupply(siteIndex, customer));
        }

        return supplies;
    }

    // Adds supplies to two more customers than the fewest at most. A customer that is picked twice is supplied once.
    private List<Supply> AddToNext(int siteIndex, List<Supply> supplies, SiteStage next, int fewest)
    {
        var picks = fewest + random.NextBelow(3);
        for (var pick = 0; pick < picks; pick++)
        {
            if (pools.Pick(random, next, pools.GetMineral(siteIndex)) is { } customer
                && !supplies.Exists(supply => supply.ToSiteIndex == customer))
            {
                supplies.Add(DrawSupply(siteIndex, customer));
            }
        }

        return supplies;
    }

    private Supply DrawSupply(int fromSiteIndex, int toSiteIndex)
    {
        DateOnly? since = random.NextDouble() < ShareWithoutSince ? null : random.Choose<DateOnly>(FirstDays);
        DateOnly? until = random.NextDouble() < ShareWithoutUntil ? null : random.Choose<DateOnly>(LastDays);

        // A product, not Math.Pow, whose last bit differs between platforms.
        var drawn = random.NextDouble();
        return new()
        {
            FromSiteIndex = fromSiteIndex,
            ToSiteIndex = toSiteIndex,
            MineralIndex = pools.GetMineral(fromSiteIndex),
            Tonnes = (drawn * drawn * drawn * 10000) + 1,
            Since = since,
            Until = until,
        };
    }
}
