using GraphKb.Api.Requests;
using GraphKb.Model.Facts;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class CapacityType : FactType<Capacity>
{
    public CapacityType()
        : base("How much of a mineral a site can process.")
    {
        EntityField<NonNullGraphType<SiteType>>("site", "The site that has the capacity.", fact => fact.Site);
        EntityField<NonNullGraphType<MineralType>>("mineral", "The mineral that the capacity is for.", fact => fact.Mineral);
        Field<FloatGraphType>("tonnes")
            .Description("What the site can process, in tonnes a year on the mineral's basis, 0 or more; null where unknown.")
            .ResolveFrom(source => source.Tonnes);
    }
}
