using GraphKb.Analysis.Exposure;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Exposure;

internal sealed class ExposureType : ObjectGraphType<ExposureAnalysis>
{
    private const int DefaultDrivers = 10;

    public ExposureType()
    {
        Name = "Exposure";
        Description = "The share of consumers' intake that has passed the targets, between bounds: 0 to 1 where no intake is on record.";
        Field<NonNullGraphType<FloatGraphType>>("atLeast")
            .Description("The lowest value of the share, whatever the unknown tonnes are, 0 to 1.")
            .Resolve(context => AnswerNumber.Share(context.Source.Answer(context.CancellationToken).AtLeast));
        Field<NonNullGraphType<FloatGraphType>>("atMost")
            .Description("The highest value of the share, whatever the unknown tonnes are, 0 to 1.")
            .Resolve(context => AnswerNumber.Share(context.Source.Answer(context.CancellationToken).AtMost));
        Field<NonNullGraphType<FloatGraphType>>("tonnes")
            .Description("The known tonnes a year that the consumers take in from outside, 0 or more.")
            .Resolve(context => AnswerNumber.Tonnes(context.Source.Answer(context.CancellationToken).Tonnes));
        Field<NonNullGraphType<IntGraphType>>("supplies")
            .Description("How many supplies, of known or unknown tonnes, lead into the consumers from outside; 0 or more.")
            .Resolve(context => context.Source.Answer(context.CancellationToken).Supplies);
        Field<NonNullGraphType<IntGraphType>>("unknownSupplies")
            .Description("How many of the `supplies` have no known tonnes, 0 or more.")
            .Resolve(context => context.Source.Answer(context.CancellationToken).UnknownSupplies);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<DriverType>>>>("drivers")
            .Description("The supplies of known tonnes that the answer depends on most, so the most worth knowing better: the widest "
                + "bounds if they were unknown first, then what they carry, then by id.")
            .Argument<IntGraphType>(
                "first", "How many drivers the list has at most, 0 to 500; 10 if left out.",
                argument => argument.DefaultValue = DefaultDrivers)
            .ResolveTogether(async context =>
            {
                RequestContext.From(context).Charges.Spend(FieldWork.Drivers);
                return await context.Source.FindDriversAsync(context.GetArgument("first", DefaultDrivers), context.CancellationToken)
                    .ConfigureAwait(false);
            });
        Field<NonNullGraphType<DateType>>("asOf").Description(DayArgument.AnswerDescription)
            .Resolve(context => context.Source.Answer(context.CancellationToken).AsOf);
    }
}
