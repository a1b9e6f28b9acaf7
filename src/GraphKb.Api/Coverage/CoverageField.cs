using GraphKb.Analysis.Coverage;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Coverage;

/// <summary>The field <c>coverage</c>.</summary>
internal static class CoverageField
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<CoverageType>("coverage")
            .Description("How much of the capacity of each stage of a mineral an alliance has, and at which stage the least.")
            .Argument<NonNullGraphType<IdGraphType>>("alliance", "The id of the alliance; its members at the day count.")
            .Argument<NonNullGraphType<IdGraphType>>(
                "mineral", "The id of the mineral; of a site with facts about its parts alone, those are added up.")
            .AsOf().ResolveAsync(ResolveAsync);

    private static async Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.From(context);
        var question = new CoverageQuestion
        {
            Alliance = context.GetArgument<string>("alliance"),
            Mineral = context.GetArgument<string>("mineral"),
            AsOf = request.GetDay(context),
        };
        var analysis = await CoverageAnalysis.PrepareAsync(request.Reader, question, context.CancellationToken).ConfigureAwait(false);
        return analysis.Answer();
    }
}
