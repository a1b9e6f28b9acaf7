using GraphKb.Analysis.Lists;

namespace GraphKb.Api.Scalars;

internal sealed class SiteOrderType() : DescribedEnumType<SiteOrder>("The order of a list of sites.", new()
{
    [SiteOrder.Id] = "By the site's id, in the order of its characters.",
    [SiteOrder.Capacity] = "The largest capacity for the mineral of the list at the day first, unknown last, equal ones by id; an error "
        + "without a mineral.",
});
