using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reviews;

/// <summary>
/// Finds minerals whose known capacities of mines or refineries, on the day of the package, sum to a fifth more or less than the newest
/// statistic of the world.
/// </summary>
internal static class WorldCapacityReview
{
    private const double Least = 0.8;
    private const double Most = 1.2;

    public static IEnumerable<Finding> Find(ReviewedPackage reviewed) =>
        from row in reviewed.Package.Statistics.Index()
        where row.Item is { Country: Statistic.World, Tonnes: > 0, Measure: StatisticMeasure.Production or StatisticMeasure.Refining } world
            && !reviewed.IsOfChild(world)
        group row by (row.Item.Mineral, row.Item.Measure) into figures
        let row = figures.MaxBy(row => row.Item.Year)
        let sum = GetCapacity(reviewed, row.Item)
        where sum > 0 && (sum < Least * row.Item.Tonnes || sum > Most * row.Item.Tonnes)
        select reviewed.Warn(
            FindingKind.CapacityAgainstWorld, new(PackageSchema.Statistics, row.Index, row.Item.Id, row.Item.Evidence.Note), "tonnes",
                $"the world made {row.Item.Tonnes:0.###} t, and the sites can make {sum:0.###} t; expected a fifth more or less at most");

    private static double GetCapacity(ReviewedPackage reviewed, Statistic world)
    {
        var stage = world.Measure == StatisticMeasure.Production ? Stage.Mining : Stage.Refining;
        return reviewed.Package.Sites.Where(site => site.Stage == stage && reviewed.TakesPart(site.Id))
            .Sum(site => reviewed.Capacities.GetDown(site.Id, world.Mineral) ?? 0);
    }
}
