using GraphKb.Model.Facts;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class OwnershipType : FactType<Ownership>
{
    public OwnershipType()
        : base("A company or country owns part or all of a company or site.")
    {
        EntityField<NonNullGraphType<OwnerType>>("owner", "The company or country that owns it.", fact => fact.Owner);
        EntityField<NonNullGraphType<OwnedType>>("owned", "The company or site that is owned.", fact => fact.Owned);
        Field<NonNullGraphType<FloatGraphType>>("share").Description("The share that is owned, over 0, up to 1 = all of it.")
            .Resolve(context => context.Source.Share);
    }
}
