using GraphKb.Model.Dates;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reviews;

/// <summary>Finds figures of a year before which every dated source of them was published.</summary>
internal static class PublicationReview
{
    public static IEnumerable<Finding> Find(ReviewedPackage reviewed)
    {
        var published = reviewed.Package.Sources.ToDictionary(source => source.Id, source => source.Published, StringComparer.Ordinal);
        PartialDay? GetLatest(Fact fact) => fact.Evidence.Sources.Select(source => published[source]).MaxBy(day => day?.FirstDay);
        Finding Warn(Table table, int rowIndex, Fact fact, int year) => reviewed.Warn(
            FindingKind.PublishedBefore, new(table, rowIndex, fact.Id, fact.Evidence.Note), "year",
                $"is of {year}, and its source is of {GetLatest(fact)}; expected a source of that year or later");
        return
        [
            .. from row in reviewed.Package.Statistics.Index()
               where GetLatest(row.Item)?.FirstDay.Year < row.Item.Year
               select Warn(PackageSchema.Statistics, row.Index, row.Item, row.Item.Year),
            .. from row in reviewed.Package.Trades.Index()
               where GetLatest(row.Item)?.FirstDay.Year < row.Item.Year
               select Warn(PackageSchema.Trades, row.Index, row.Item, row.Item.Year),
        ];
    }
}
