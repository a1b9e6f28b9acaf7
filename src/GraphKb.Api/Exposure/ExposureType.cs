using GraphKb.Analysis.Exposure;
using GraphKb.Analysis.Selectors;
using GraphKb.Api.Chains;
using GraphKb.Api.Entities;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Exposure;

/// <summary>The field <c>exposure</c>.</summary>
internal static class ExposureField
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<NonNullGraphType<ExposureType>>("exposure")
            .Description("How much of what consumers take in has passed a target anywhere upstream, by proportional tracing; what is unknown is bounded.")
            .Mineral().Consumers()
            .Argument<NonNullGraphType<SiteSelectorType>>("to", "The targets that the intake may have passed; without `stages`, of any stage.")
            .Argument<BooleanGraphType>(
                "direct", "With true only the last supplier is looked at, with false (also if left out) all the way upstream.",
                argument => argument.DefaultValue = false)
            .AsOf().ResolveAsync(async context => await ExposureAnalysis.AskAsync(
                Asking.Of(context).Reader,
                new ExposureQuestion
                {
                    Mineral = context.GetArgument<string>("mineral"),
                    Of = context.GetArgument<SiteSelector?>("of"),
                    To = context.GetArgument<SiteSelector>("to"),
                    Direct = context.GetArgument<bool?>("direct") ?? false,
                    AsOf = Asking.Of(context).AsOf(context),
                },
                context.CancellationToken).ConfigureAwait(false));
}

/// <summary>Exposure.</summary>
internal sealed class ExposureType : ObjectGraphType<ExposureAnswer>
{
    public ExposureType()
    {
        Name = "Exposure";
        Description = "The share of consumers' intake that has passed the targets, between bounds.";
        Field<NonNullGraphType<FloatGraphType>>("atLeast")
            .Description("The least that the share can be, whatever the unknown is, 0 to 1.").Resolve(context => context.Source.AtLeast);
        Field<NonNullGraphType<FloatGraphType>>("atMost")
            .Description("The most that the share can be, whatever the unknown is, 0 to 1.").Resolve(context => context.Source.AtMost);
        Field<NonNullGraphType<FloatGraphType>>("tonnes")
            .Description("The known tonnes a year that the consumers take in from outside, 0 or more.").Resolve(context => context.Source.Tonnes);
        Field<NonNullGraphType<DateType>>("asOf").Description(Listing.DayOfAnswer).Resolve(context => context.Source.AsOf);
    }
}
