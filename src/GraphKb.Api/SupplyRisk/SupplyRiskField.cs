using GraphKb.Analysis.SupplyRisk;
using GraphKb.Api.Concentration;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace GraphKb.Api.SupplyRisk;

/// <summary>The fields <c>supplyRisk</c> and <c>supplyRisks</c>.</summary>
internal static class SupplyRiskField
{
    // Facts are filtered and added up, which is cheaper than showing them.
    private const int FactsPerUnit = 8;

    public static void AddTo<TSource>(ObjectGraphType<TSource> type)
    {
        type.Field<SupplyRiskType>("supplyRisk")
            .Description("The GeoPolRisk score of a mineral for a region and a year: the concentration of the world's production times the "
                + "instability of the countries that the region imports from.")
            .Region().Argument<NonNullGraphType<IntGraphType>>("year", "The calendar year, such as 2024.")
            .Choices()
            .ResolveAsync(async context => (await AnswerAsync(context, [context.GetArgument<int>("year")]).ConfigureAwait(false))[0]);
        type.Field<ListGraphType<NonNullGraphType<SupplyRiskType>>>("supplyRisks")
            .Description("The GeoPolRisk score of a mineral for a region, year by year, oldest first.")
            .Region().Argument<ListGraphType<NonNullGraphType<IntGraphType>>>(
                "years", "The calendar years, at most 200; left out means every year with a trade into the region on record.")
            .Choices()
            .ResolveAsync(async context => RequestContext.From(context).Expect(
                context, await AnswerAsync(context, context.GetArgument<List<int>?>("years")).ConfigureAwait(false)));
    }

    private static FieldBuilder<TSource, object> Region<TSource>(this FieldBuilder<TSource, object> field) => field
        .Mineral("The id of the mineral; trades of its parts count too, production is of the mineral itself.")
        .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<CountryCodeType>>>>(
            "of", "The countries that are the region, at least one; trade between them is left out.");

    private static FieldBuilder<TSource, object> Choices<TSource>(this FieldBuilder<TSource, object> field) => field
        .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(
            "hs", "Only trades of these codes of the Harmonized System and the codes that begin with them, such as 2603; left out means "
                + "all, those without a code too.")
        .Source()
        .Argument<IdGraphType>(
            "indicator", "The id of the indicator that partners are scored by; left out, that of political stability.")
        .MinConfidence();

    private static async Task<IReadOnlyList<SupplyRiskAnswer>> AnswerAsync(IResolveFieldContext context, IReadOnlyList<int>? years)
    {
        var request = RequestContext.From(context);
        var question = new SupplyRiskQuestion
        {
            Mineral = context.GetMineral(),
            Of = context.GetArgument<List<string>>("of"),
            Years = years,
            Hs = context.GetArgument<List<string>?>("hs"),
            Source = context.GetArgument<string?>("source"),
            Indicator = context.GetArgument<string?>("indicator"),
            MinConfidence = context.GetMinConfidence(),
        };
        var analysis = await SupplyRiskAnalysis.PrepareAsync(request.Reader, question, context.CancellationToken).ConfigureAwait(false);
        request.Charges.Spend(analysis.FactCount / FactsPerUnit);
        return analysis.Answer();
    }
}
