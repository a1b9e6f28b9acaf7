using GraphKb.Model.Dates;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reviews;

/// <summary>Finds supplies that end after one of their sites closed, or not at all.</summary>
internal static class ClosedSupplyReview
{
    public static IEnumerable<Finding> Find(ReviewedPackage reviewed) =>
        from row in reviewed.Package.Supplies.Index()
        let fact = row.Item
        let site = new[] { reviewed.Sites[fact.From], reviewed.Sites[fact.To] }.Where(site => site.Closed is not null)
            .MinBy(site => site.Closed)
        where site is not null && !(fact.Evidence.Until <= site.Closed)
        select reviewed.Warn(
            FindingKind.SupplyOfClosedSite, new(PackageSchema.Supplies, row.Index, fact.Id, fact.Evidence.Note), "until",
                $"is in force after {site.Id} closed on {IsoDate.Format(site.Closed)}; expected that day in until");
}
