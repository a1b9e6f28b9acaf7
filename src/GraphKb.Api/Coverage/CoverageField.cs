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
        type.Field<NonNullGraphType<CoverageType>>("coverage")
            .Description("How much of the capacity of each stage of a mineral an alliance has, and at which stage the least.")
            .Argument<NonNullGraphType<IdGraphType>>("alliance", "The id of the alliance; its members at the day count.")
            .Argument<NonNullGraphType<IdGraphType>>(
                "mineral", "The id of the mineral; of a site with facts about its parts alone, those are added up.")
            .AsOf().ResolveAsync(ResolveAsync);

    private static async Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.From(context);
        var (alliance, mineral) = (context.GetArgument<string>("alliance"), context.GetArgument<string>("mineral"));
        return await CoverageAnalysis.AskAsync(request.Reader, alliance, mineral, request.GetDay(context), context.CancellationToken)
            .ConfigureAwait(false);
    }
}
