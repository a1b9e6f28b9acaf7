using GraphKb.Analysis.SupplyRisk;
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
            .Resolve(context => AnswerNumber.Share(context.Source.AtLeast));
        Field<NonNullGraphType<FloatGraphType>>("atMost").Description("The highest value, 0 to 1.")
            .Resolve(context => AnswerNumber.Share(context.Source.AtMost));
    }
}
