using GraphKb.Analysis.Alternatives;
using GraphKb.Analysis.Selectors;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Alternatives;

/// <summary>The field <c>alternatives</c>.</summary>
internal static class AlternativesField
{
    public static void AddTo<TSource>(ObjectGraphType<TSource> type) =>
        type.Field<AlternativesType>("alternatives")
            .Description("What consumers can still obtain without some sites, or only within an alliance, by which routes, and what "
                + "limits it.")
            .Mineral().Consumers()
            .Argument<ListGraphType<NonNullGraphType<SiteSelectorType>>>(
                "avoid", "Sites to avoid: those that match any of these; left out or empty, none.")
            .Argument<IdGraphType>(
                "within", "The id of an alliance: only sites located in its members at the day are used, besides the consumers; left "
                    + "out, all are.")
            .Headroom().MinConfidence().AsOf().ResolveAsync(ResolveAsync);

    private static async Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.From(context);
        var question = new AlternativesQuestion
        {
            Mineral = context.GetMineral(),
            Of = context.GetArgument<SiteSelector?>("of"),
            Avoid = context.GetArgument<List<SiteSelector>?>("avoid") ?? [],
            Within = context.GetArgument<string?>("within"),
            Headroom = context.GetArgument<double?>("headroom"),
            AsOf = request.GetDay(context),
            MinConfidence = context.GetMinConfidence(),
        };
        var analysis = await AlternativesAnalysis.PrepareAsync(request.Reader, question, context.CancellationToken).ConfigureAwait(false);
        return await analysis.AnswerAsync(context.CancellationToken).ConfigureAwait(false);
    }
}
