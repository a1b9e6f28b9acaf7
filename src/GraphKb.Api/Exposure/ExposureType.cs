using GraphKb.Analysis.Exposure;
using GraphKb.Api.Scalars;
using GraphQL.Types;

namespace GraphKb.Api.Exposure;

internal sealed class ExposureType : ObjectGraphType<ExposureAnswer>
{
    public ExposureType()
    {
        Name = "Exposure";
        Description = "The share of consumers' intake that has passed the targets, between bounds: 0 to 1 where no intake is on record.";
        Field<NonNullGraphType<FloatGraphType>>("atLeast")
            .Description("The lowest value of the share, whatever the unknown tonnes are, 0 to 1.")
            .Resolve(context => context.Source.AtLeast);
        Field<NonNullGraphType<FloatGraphType>>("atMost")
            .Description("The highest value of the share, whatever the unknown tonnes are, 0 to 1.")
            .Resolve(context => context.Source.AtMost);
        Field<NonNullGraphType<FloatGraphType>>("tonnes")
            .Description("The known tonnes a year that the consumers take in from outside, 0 or more.")
            .Resolve(context => context.Source.Tonnes);
        Field<NonNullGraphType<DateType>>("asOf").Description(DayArgument.AnswerDescription).Resolve(context => context.Source.AsOf);
    }
}
