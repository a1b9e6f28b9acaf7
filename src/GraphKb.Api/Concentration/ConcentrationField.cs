using GraphKb.Analysis.Concentration;
using GraphKb.Analysis.Ownerships;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Concentration;

/// <summary>The field <c>concentration</c>.</summary>
internal static class ConcentrationField
{
    public static void AddTo<TSource>(ObjectGraphType<TSource> type) =>
        type.Field<ConcentrationType>("concentration")
            .Description("How a stage's capacity for a mineral, or one source's statistic of it, is spread over countries.")
            .Mineral("The id of the mineral; of a site with facts about its parts alone, those are added up.")
            .Argument<StageType>(
                "stage", "The stage whose capacities are compared; required without `measure`, and an error with it.")
            .Argument<ControlBasisType>(
                "by", "Which country a site counts for: by LOCATION (also if left out) or by OWNERSHIP; EITHER is an error.",
                argument => argument.DefaultValue = ControlBasis.Location)
            .Argument<StatisticMeasureType>(
                "measure", "With `year`: the statistic to read in place of the capacities; left out, the capacities are read.")
            .Argument<IntGraphType>("year", "With `measure`, and only with it: the year of the statistic, such as 2024.")
            .Source()
            .MinConfidence().AsOf().ResolveAsync(ResolveAsync);

    private static async Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.From(context);
        var question = new ConcentrationQuestion
        {
            Mineral = context.GetMineral(),
            Stage = context.GetArgument<Stage?>("stage"),
            By = context.GetArgument<ControlBasis?>("by") ?? ControlBasis.Location,
            Measure = context.GetArgument<StatisticMeasure?>("measure"),
            Year = context.GetArgument<int?>("year"),
            Source = context.GetArgument<string?>("source"),
            AsOf = request.GetDay(context),
            MinConfidence = context.GetMinConfidence(),
        };
        var analysis = await ConcentrationAnalysis.PrepareAsync(request.Reader, question, context.CancellationToken).ConfigureAwait(false);
        return analysis.Answer(context.CancellationToken);
    }
}
