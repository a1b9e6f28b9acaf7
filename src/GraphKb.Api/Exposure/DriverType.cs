using GraphKb.Analysis.Exposure;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL.Types;

namespace GraphKb.Api.Exposure;

internal sealed class DriverType : ObjectGraphType<Driver>
{
    public DriverType()
    {
        Name = "Driver";
        Description = "A supply of known tonnes that carries part of the intake, and the bounds of the exposure without its tonnes.";
        Field<NonNullGraphType<SupplyType>>("supply").Description("The supply whose tonnes are taken as unknown.")
            .ResolveFrom(source => source.Supply);
        Field<NonNullGraphType<FloatGraphType>>("carries")
            .Description("What it carries of the intake by proportional tracing, in tonnes a year, over 0.")
            .ResolveFrom(source => AnswerNumber.Tonnes(source.Carries));
        Field<NonNullGraphType<FloatGraphType>>("atLeast")
            .Description("The lower bound that the exposure would have if the tonnes of this supply were unknown, 0 to 1.")
            .ResolveFrom(source => AnswerNumber.Share(source.AtLeast));
        Field<NonNullGraphType<FloatGraphType>>("atMost")
            .Description("The upper bound that the exposure would have if the tonnes of this supply were unknown, 0 to 1.")
            .ResolveFrom(source => AnswerNumber.Share(source.AtMost));
    }
}
