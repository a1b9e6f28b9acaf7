using GraphKb.Analysis.SupplyRisk;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphQL.Types;

namespace GraphKb.Api.SupplyRisk;

internal sealed class BoundsType : ObjectGraphType<Bounds>
{
    public BoundsType()
    {
        Name = "Bounds";
        Description = "What a number can be, whatever the unknown values are; both ends are equal where all are known.";
        Field<NonNullGraphType<FloatGraphType>>("atLeast").Description("The lowest value, 0 to 1.")
            .ResolveFrom(source => AnswerNumber.Share(source.AtLeast));
        Field<NonNullGraphType<FloatGraphType>>("atMost").Description("The highest value, 0 to 1.")
            .ResolveFrom(source => AnswerNumber.Share(source.AtMost));
    }
}
