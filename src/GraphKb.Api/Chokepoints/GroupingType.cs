using GraphKb.Analysis.Chokepoints;
using GraphKb.Api.Scalars;

namespace GraphKb.Api.Chokepoints;

internal sealed class GroupingType() : DescribedEnumType<Grouping>("How sites are grouped into chokepoints or nodes of a flow.", new()
{
    [Grouping.Site] = "Not at all: each site is a group of its own.",
    [Grouping.Country] = "By the country that they are located in.",
    [Grouping.Company] = "By the company that operates them; sites without one are no chokepoints, and `unlisted` in a flow.",
    [Grouping.Controller] = "By the country that controls them through ownership; others are no chokepoints, and `unlisted` in a flow.",
});
