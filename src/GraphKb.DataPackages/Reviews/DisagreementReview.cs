using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reviews;

/// <summary>
/// Finds statistics of one country, mineral, measure and year in which two sources disagree by more than a factor of two. Countries with
/// under a fiftieth of the year's tonnes by every source are left out: of them most sources only have guesses.
/// </summary>
internal static class DisagreementReview
{
    private const double Factor = 2;
    private const double SmallestShare = 0.02;

    public static IEnumerable<Finding> Find(ReviewedPackage reviewed)
    {
        var known = reviewed.Package.Statistics.Index()
            .Where(row => row.Item is { Tonnes: > 0, FromYear: null } fact && !reviewed.IsOfChild(fact)).ToList();
        var totals = known.Where(row => row.Item.Country != Statistic.World)
            .GroupBy(row => (row.Item.Mineral, row.Item.Measure, row.Item.Year))
            .ToDictionary(
                set => set.Key,
                set => set.GroupBy(row => row.Item.Source).Max(source => source.Sum(row => row.Item.Tonnes!.Value)));
        return
            from row in known
            where row.Item.Country != Statistic.World
            group row by (row.Item.Country, row.Item.Mineral, row.Item.Measure, row.Item.Year) into figures
            let least = figures.MinBy(row => row.Item.Tonnes)
            let most = figures.MaxBy(row => row.Item.Tonnes)
            let more = most.Item
            let less = least.Item
            let total = totals[(figures.Key.Mineral, figures.Key.Measure, figures.Key.Year)]
            where more.Tonnes > Factor * less.Tonnes && more.Tonnes >= SmallestShare * total
            select reviewed.Warn(
                FindingKind.Disagreement, new(PackageSchema.Statistics, most.Index, more.Id, more.Evidence.Note), "tonnes",
                $"{more.Source} has {more.Tonnes:0.###} t, and {less.Source} {less.Tonnes:0.###} t; expected less than twice");
    }
}
