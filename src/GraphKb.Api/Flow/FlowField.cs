using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Flow;
using GraphKb.Analysis.Selectors;
using GraphKb.Api.Chokepoints;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Flow;

/// <summary>The field <c>flow</c>.</summary>
internal static class FlowField
{
    public static void AddTo<TSource>(ObjectGraphType<TSource> type) =>
        type.Field<FlowType>("flow")
            .Description("What part of the consumers' intake passes where: the picture behind an exposure, by proportional tracing back "
                + "over the supplies of known tonnes.")
            .Mineral().Consumers()
            .Argument<GroupingType>(
                "by", "How the sites of one stage are grouped into nodes; SITE, so not at all, if left out.",
                argument => argument.DefaultValue = Grouping.Site)
            .MinConfidence().AsOf()
            .Argument<IntGraphType>(
                "first", "How many links the answer lists at most, 0 to 500; 200 if left out.",
                argument => argument.DefaultValue = FlowQuestion.DefaultFirst)
            .ResolveAsync(ResolveAsync);

    private static async Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.From(context);
        var question = new FlowQuestion
        {
            Mineral = context.GetMineral(),
            Of = context.GetArgument<SiteSelector?>("of"),
            By = context.GetArgument<Grouping?>("by") ?? Grouping.Site,
            First = context.GetArgument("first", FlowQuestion.DefaultFirst),
            AsOf = request.GetDay(context),
            MinConfidence = context.GetMinConfidence(),
        };
        var analysis = await FlowAnalysis.PrepareAsync(request.Reader, question, context.CancellationToken).ConfigureAwait(false);
        var flow = new TracedFlow(analysis, context.CancellationToken);

        // The links are made before their fields are asked for.
        request.Charges.Spend((long)FieldWork.FlowLink * flow.Links.Count);
        return flow;
    }
}
