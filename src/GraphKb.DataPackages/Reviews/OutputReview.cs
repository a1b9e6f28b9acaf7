using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reviews;

/// <summary>
/// Finds countries whose known supplies to other countries, from mines or refineries, sum to more than a fifth over their newest output of
/// the mineral. Of several sources of that year the largest figure counts.
/// </summary>
internal static class OutputReview
{
    private const double Accepted = 1.2;

    public static IEnumerable<Finding> Find(ReviewedPackage reviewed)
    {
        var exports = reviewed.InForce.Where(fact => reviewed.Sites[fact.From].Country != reviewed.Sites[fact.To].Country)
            .ToLookup(fact => (reviewed.Sites[fact.From].Country, reviewed.Sites[fact.From].Stage));
        return
            from row in reviewed.Package.Statistics.Index()
            where row.Item.Tonnes is not null && GetStage(row.Item) is not null && !reviewed.IsOfChild(row.Item)
            group row by (row.Item.Country, row.Item.Mineral, row.Item.Measure) into figures
            let newest = figures.Max(row => row.Item.Year)
            let row = figures.Where(row => row.Item.Year == newest).MaxBy(row => row.Item.Tonnes)
            let minerals = reviewed.Minerals.Down(row.Item.Mineral)
            let sent = exports[(row.Item.Country, GetStage(row.Item)!.Value)].Where(supply => minerals.Contains(supply.Mineral))
                .Sum(supply => supply.Tonnes ?? 0)
            where sent > row.Item.Tonnes * Accepted
            select reviewed.Warn(
                FindingKind.MoreThanOutput, new(PackageSchema.Statistics, row.Index, row.Item.Id, row.Item.Evidence.Note), "tonnes",
                $"{row.Item.Country} made {row.Item.Tonnes:0.###} t in {newest}, and sends {sent:0.###} t abroad; expected no more");
    }

    private static Stage? GetStage(Statistic statistic) => statistic.Measure switch
    {
        StatisticMeasure.Production => Stage.Mining,
        StatisticMeasure.Refining => Stage.Refining,
        _ => null,
    };
}
