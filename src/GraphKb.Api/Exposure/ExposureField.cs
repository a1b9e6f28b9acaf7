using GraphKb.Analysis.Exposure;
using GraphKb.Analysis.Selectors;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Exposure;

/// <summary>The field <c>exposure</c>.</summary>
internal static class ExposureField
{
    public static void AddTo<TSource>(ObjectGraphType<TSource> type) =>
        type.Field<ExposureType>("exposure")
            .Description("The share of the consumers' intake that has passed a target anywhere upstream, by proportional tracing; "
                + "unknown tonnes give bounds.")
            .Mineral().Consumers()
            .Argument<NonNullGraphType<SiteSelectorType>>(
                "to", "The targets that the intake may have passed; without `stages`, of any stage.")
            .Argument<BooleanGraphType>(
                "direct", "With true only direct suppliers count, with false (also if left out) everything upstream.",
                argument => argument.DefaultValue = false)
            .MinConfidence().AsOf().ResolveAsync(ResolveAsync);

    private static async Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.From(context);
        var question = new ExposureQuestion
        {
            Mineral = context.GetMineral(),
            Of = context.GetArgument<SiteSelector?>("of"),
            To = context.GetArgument<SiteSelector>("to"),
            Direct = context.GetArgument<bool?>("direct") ?? false,
            AsOf = request.GetDay(context),
            MinConfidence = context.GetMinConfidence(),
        };
        var analysis = await ExposureAnalysis.PrepareAsync(request.Reader, question, context.CancellationToken).ConfigureAwait(false);
        _ = analysis.Answer(context.CancellationToken);
        return analysis;
    }
}
