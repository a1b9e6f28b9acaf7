using GraphKb.DataPackages.Reviews;

namespace GraphKb.DataPackages.Reports;

/// <summary>What each kind of finding means to a reader of the report.</summary>
internal static class FindingTexts
{
    /// <summary>The heading of a kind.</summary>
    public static string GetTitle(FindingKind kind) => kind switch
    {
        FindingKind.StatusAgainstDates => "Status against dates",
        FindingKind.SupplyOfClosedSite => "Supplies of closed sites",
        FindingKind.MarketOfAnotherMineral => "Supplies into the market of another mineral",
        FindingKind.MoreThanCapacity => "Sites that supply more than they can",
        FindingKind.MoreThanOutput => "Countries that send more than they make",
        FindingKind.PublishedBefore => "Figures newer than their source",
        FindingKind.CapacityAgainstWorld => "Capacities against the world's output",
        FindingKind.RepeatedDocument => "Documents under two ids",
        FindingKind.SearchAddress => "Addresses that are not documents",
        _ => "Sources that disagree",
    };

    /// <summary>What a finding of a kind means, and why a row may be right all the same.</summary>
    public static string GetMeaning(FindingKind kind) => kind switch
    {
        FindingKind.StatusAgainstDates => "A site without a day in `closed` that is closed or suspended never takes part, not even before. "
            + "That is right where no source names the day.",
        FindingKind.SupplyOfClosedSite => "The network leaves the supply out, because the site does not take part. The row should "
            + "say so too.",
        FindingKind.MarketOfAnotherMineral => "A question about the mineral counts the supply, but the market of the mineral lacks it.",
        FindingKind.MoreThanCapacity => "A maximum flow is limited to the capacity. Where supplies are the trade of one year and "
            + "the capacity is the output of another, or one of the two is an estimate, both stay as their sources have them.",
        FindingKind.MoreThanOutput => "Some countries sell from stock, forward what others made, or make more than the statistic knows. "
            + "Trade of one year beside the output of another also differs.",
        FindingKind.PublishedBefore => "A forecast is no statistic.",
        FindingKind.CapacityAgainstWorld => "Works can make more than they do, so that more is usual where they are listed with "
            + "capacities. Less means that works or aggregates are missing, or that the statistic counts other goods than the stage.",
        FindingKind.RepeatedDocument => "Figures of one document should have one source.",
        FindingKind.SearchAddress => "What the address shows will change, or shows the document of somebody else.",
        _ => "Each source stays as it is: `concentration` reads one at a time. Choose one with `source`.",
    };
}
