using GraphKb.Api.Requests;
using GraphKb.Model.Facts;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class SupplyType : FactType<Supply>
{
    public SupplyType()
        : base("One site supplies another with a mineral in some form.")
    {
        EntityField<NonNullGraphType<SiteType>>("from", "The site that the mineral leaves.", fact => fact.From);
        EntityField<NonNullGraphType<SiteType>>("to", "The site that the mineral reaches.", fact => fact.To);
        EntityField<NonNullGraphType<MineralType>>("mineral", "The mineral that the supply is of.", fact => fact.Mineral);
        Field<StringGraphType>("form")
            .Description("The form in free text: concentrate, oxide, metal, alloy, magnet and so on; null where its source states none.")
            .ResolveFrom(source => source.Form);
        Field<FloatGraphType>("tonnes")
            .Description("Tonnes a year of contained mineral on the mineral's basis, 0 or more; null where unknown.")
            .ResolveFrom(source => source.Tonnes);
    }
}
