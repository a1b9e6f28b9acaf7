using GraphKb.Model.Entities;

namespace GraphKb.Api.Scalars;

internal sealed class SiteStatusType() : DescribedEnumType<SiteStatus>("The phase of a site's life.", new()
{
    [SiteStatus.Operating] = "In operation: it takes part from `opened` to `closed`, either of which may be open.",
    [SiteStatus.Construction] = "Being built: it takes part from an `opened` date on, without one never.",
    [SiteStatus.Planned] = "Announced: it takes part from an `opened` date on, without one never.",
    [SiteStatus.Suspended] = "Not in operation for now: it takes part up to a `closed` date, without one never.",
    [SiteStatus.Closed] = "Closed permanently: it takes part up to a `closed` date, without one never.",
});
