using GraphKb.Analysis.Coverage;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Coverage;

/// <summary>The field <c>coverage</c>.</summary>
internal static class CoverageField
{
    public static void AddTo<TSource>(ObjectGraphType<TSource> type) =>
        type.Field<CoverageType>("coverage")
            .Description("How much of the capacity of each stage of a mineral an alliance has, and at which stage the least.")
            .Alliance("The id of the alliance; its members at the day count.")
            .Mineral("The id of the mineral; of a site with facts about its parts alone, those are added up.")
            .MinConfidence().AsOf().ResolveAsync(ResolveAsync);

    private static async Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.From(context);
        var question = new CoverageQuestion
        {
            Alliance = context.GetAlliance(),
            Mineral = context.GetMineral(),
            AsOf = request.GetDay(context),
            MinConfidence = context.GetMinConfidence(),
        };
        var analysis = await CoverageAnalysis.PrepareAsync(request.Reader, question, context.CancellationToken).ConfigureAwait(false);
        return analysis.Answer(context.CancellationToken);
    }
}
