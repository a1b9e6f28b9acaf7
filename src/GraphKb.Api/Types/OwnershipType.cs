using GraphKb.Api.Requests;
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
        Field<NonNullGraphType<FloatGraphType>>("share")
            .Description("The share that is owned, 0 to 1 = all of it; the least that it can be where it is only known between bounds. "
                + "Control and economic shares count it.")
            .ResolveFrom(source => source.Share);
        Field<NonNullGraphType<FloatGraphType>>("shareAtMost")
            .Description("The most that the share can be, 0 to 1; the same as `share` where that is known.")
            .ResolveFrom(source => source.ShareAtMost);
        Field<FloatGraphType>("shareMin")
            .Description("The lower bound of the share as recorded, 0 to 1; null where one share is recorded.")
            .ResolveFrom(source => source.ShareMax is null ? null : source.Share);
        Field<FloatGraphType>("shareMax")
            .Description("The upper bound of the share as recorded, 0 to 1; null where one share is recorded.")
            .ResolveFrom(source => source.ShareMax);
        Field<StringGraphType>("class")
            .Description("The class of shares that the share is of, in free text such as A; shares of several classes add up; "
                + "null where the owned has one class.")
            .ResolveFrom(source => source.Class);
    }
}
