using System.Text.RegularExpressions;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Reviews;

/// <summary>Finds sites whose status contradicts their dates on the day of the package, or their note.</summary>
internal static partial class StatusReview
{
    public static IEnumerable<Finding> Find(ReviewedPackage reviewed) =>
        from row in reviewed.Package.Sites.Index()
        let message = reviewed.Day is { } day ? Describe(row.Item, day) : null
        where message is not null
        select reviewed.Warn(
            FindingKind.StatusAgainstDates, new(PackageSchema.Sites, row.Index, row.Item.Id, row.Item.Note), "status",
                $"{row.Item.Id} is {EnumNames.Format(row.Item.Status)} {message}");

    private static string? Describe(Site site, DateOnly day) => site.Status switch
    {
        SiteStatus.Operating when site.Closed <= day =>
            $"and closed on {IsoDate.Format(site.Closed)}; expected CLOSED or SUSPENDED",
        SiteStatus.Operating when site.Opened > day =>
            $"and opens on {IsoDate.Format(site.Opened)}; expected PLANNED or CONSTRUCTION",
        SiteStatus.Planned or SiteStatus.Construction when site.Opened <= day =>
            $"and opened on {IsoDate.Format(site.Opened)}; expected OPERATING, or a later day",
        SiteStatus.Closed or SiteStatus.Suspended when site.Closed is null =>
            "and has no day in closed, so it never takes part; expected the day",
        SiteStatus.Closed or SiteStatus.Suspended when site.Closed > day =>
            $"and closes on {IsoDate.Format(site.Closed)}; expected OPERATING until then",
        SiteStatus.Operating when site.Closed is null && Stopped().Match(site.Note ?? "") is { Success: true } word =>
            $"and its note says \"{word.Value}\"; expected CLOSED or SUSPENDED, or another note",
        _ => null,
    };

    [GeneratedRegex(@"\b(care and maintenance|mothballed|never built|abandoned|bankrupt\w*|insolven\w*|has been shut|is shut|is closed)\b")]
    private static partial Regex Stopped();
}
