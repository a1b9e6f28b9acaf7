using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reviews;

/// <summary>Finds sites whose known supplies, on the day of the package, sum to more than a fifth over their capacity.</summary>
internal static class CapacityReview
{
    private const double Accepted = 1.2;

    public static IEnumerable<Finding> Find(ReviewedPackage reviewed)
    {
        var supplies = reviewed.InForce.ToLookup(fact => fact.From, StringComparer.Ordinal);
        return
            from row in reviewed.Package.Capacities.Index()
            let fact = row.Item
            where fact.Tonnes is not null && reviewed.Capacities.Counts(fact) && reviewed.Sites[fact.Site].Stage != Stage.Stockpiling
            let minerals = reviewed.Minerals.Down(fact.Mineral)
            let sent = supplies[fact.Site].Where(supply => minerals.Contains(supply.Mineral)).Sum(supply => supply.Tonnes ?? 0)
            where sent > fact.Tonnes * Accepted
            select reviewed.Warn(
                FindingKind.MoreThanCapacity, new(PackageSchema.Capacities, row.Index, fact.Id, fact.Evidence.Note), "tonnes",
                $"{fact.Site} can make {fact.Tonnes:0.###} t of {fact.Mineral}, and supplies {sent:0.###} t; expected no more");
    }
}
