using GraphKb.Api.Requests;
using GraphKb.Model.Facts;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class HoldingType : FactType<Holding>
{
    public HoldingType()
        : base("How much of a mineral a stockpile stores.")
    {
        EntityField<NonNullGraphType<SiteType>>("site", "The site that stores the mineral.", fact => fact.Site);
        EntityField<NonNullGraphType<MineralType>>("mineral", "The mineral that the site stores.", fact => fact.Mineral);
        Field<FloatGraphType>("tonnes")
            .Description("The tonnes that are stored on the mineral's basis, 0 or more; null where unknown.")
            .ResolveFrom(source => source.Tonnes);
    }
}
