using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Selectors;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Disruption;

/// <summary>The field <c>disruption</c>.</summary>
internal static class DisruptionField
{
    public static void AddTo<TSource>(ObjectGraphType<TSource> type) =>
        type.Field<DisruptionType>("disruption")
            .Description("What consumers lose when sites are removed, trade is blocked or measures on record are applied strictly.")
            .Mineral().Consumers()
            .Argument<NonNullGraphType<ScenarioType>>("scenario", "What happens to sites and to trade, all of it at once.")
            .Headroom().MinConfidence().AsOf().ResolveAsync(ResolveAsync);

    private static async Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.From(context);
        var question = new DisruptionQuestion
        {
            Mineral = context.GetMineral(),
            Of = context.GetArgument<SiteSelector?>("of"),
            Scenario = context.GetArgument<Scenario>("scenario"),
            Headroom = context.GetArgument<double?>("headroom"),
            AsOf = request.GetDay(context),
            MinConfidence = context.GetMinConfidence(),
        };
        var analysis = await DisruptionAnalysis.PrepareAsync(request.Reader, question, context.CancellationToken).ConfigureAwait(false);
        return await analysis.AnswerAsync(context.CancellationToken).ConfigureAwait(false);
    }
}
