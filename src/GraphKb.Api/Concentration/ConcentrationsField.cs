using GraphKb.Analysis.Concentration;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphKb.Model.Facts;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Concentration;

/// <summary>The field <c>concentrations</c>.</summary>
internal static class ConcentrationsField
{
    public static void AddTo<TSource>(ObjectGraphType<TSource> type) =>
        type.Field<ListGraphType<NonNullGraphType<ConcentrationType>>>("concentrations")
            .Description("How a statistic of a mineral is spread over countries, year by year, oldest first; each year is of one source.")
            .Mineral("The id of the mineral; its own statistics are read, not those of its parts.")
            .Argument<NonNullGraphType<StatisticMeasureType>>("measure", "The statistic to read, such as PRODUCTION.")
            .Argument<ListGraphType<NonNullGraphType<IntGraphType>>>(
                "years", "The years, at most 200; left out means every year that has a figure.")
            .Source()
            .MinConfidence().ResolveAsync(ResolveAsync);

    private static async Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var question = new ConcentrationsQuestion
        {
            Mineral = context.GetMineral(),
            Measure = context.GetArgument<StatisticMeasure>("measure"),
            Years = context.GetArgument<List<int>?>("years"),
            Source = context.GetArgument<string?>("source"),
            MinConfidence = context.GetMinConfidence(),
        };
        var analysis = await ConcentrationsAnalysis.PrepareAsync(RequestContext.From(context).Reader, question, context.CancellationToken)
            .ConfigureAwait(false);
        return analysis.Answer();
    }
}
