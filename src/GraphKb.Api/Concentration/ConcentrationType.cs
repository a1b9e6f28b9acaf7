using GraphKb.Analysis.Concentration;
using GraphKb.Analysis.Ownerships;
using GraphKb.Api.Control;
using GraphKb.Api.Entities;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Concentration;

/// <summary>The field <c>concentration</c>.</summary>
internal static class ConcentrationField
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<NonNullGraphType<ConcentrationType>>("concentration")
            .Description("How a stage's capacity for a mineral, or a statistic of it, is spread over countries.")
            .Argument<NonNullGraphType<IdGraphType>>(
                "mineral", "The id of the mineral; of a site with facts about its parts alone, those are added up.")
            .Argument<NonNullGraphType<StageType>>("stage", "The stage whose capacities are shared out; a statistic does not look at it.")
            .Argument<ControlBasisType>(
                "by", "Whose a site is: LOCATION (also if left out) or OWNERSHIP; EITHER is an error.",
                argument => argument.DefaultValue = ControlBasis.Location)
            .Argument<StatisticMeasureType>(
                "measure", "With `year`: the statistic to read in place of the capacities; left out, the capacities are read.")
            .Argument<IntGraphType>("year", "With `measure`, and only with it: the year of the statistic, such as 2024.")
            .AsOf().ResolveAsync(async context => await ConcentrationAnalysis.AskAsync(
                Asking.Of(context).Reader,
                new ConcentrationQuestion
                {
                    Mineral = context.GetArgument<string>("mineral"),
                    Stage = context.GetArgument<Stage>("stage"),
                    By = context.GetArgument<ControlBasis?>("by") ?? ControlBasis.Location,
                    Measure = context.GetArgument<StatisticMeasure?>("measure"),
                    Year = context.GetArgument<int?>("year"),
                    AsOf = Asking.Of(context).AsOf(context),
                },
                context.CancellationToken).ConfigureAwait(false));
}

/// <summary>Concentration.</summary>
internal sealed class ConcentrationType : ObjectGraphType<ConcentrationAnswer>
{
    public ConcentrationType()
    {
        Name = "Concentration";
        Description = "How a whole is shared out among countries, and how concentrated it is in few of them.";
        Field<NonNullGraphType<FloatGraphType>>("hhi")
            .Description("The Herfindahl-Hirschman index: the sum of the squared percentages of what is listed, 0 to 10,000.")
            .Resolve(context => context.Source.Hhi);
        Field<NonNullGraphType<FloatGraphType>>("hhiAtMost")
            .Description("The index with what is unlisted as one more country, 0 to 10,000: the most it can be.")
            .Resolve(context => context.Source.HhiAtMost);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CountryShareType>>>>("shares")
            .Description("The share of each country, largest first, ties by country code; a known 0 is listed too.")
            .Resolve(context => context.Source.Shares);
        Field<NonNullGraphType<FloatGraphType>>("unlisted")
            .Description("The share that no country is listed with, 0 to 1: of sites that nobody controls, or missing from a statistic; "
                + "1 where nothing is known.")
            .Resolve(context => context.Source.Unlisted);
        Field<FloatGraphType>("tonnes")
            .Description("The whole that the shares are of, 0 or more: the known capacity in tonnes a year, "
                + "or the world's tonnes of the statistic; null where unknown.")
            .Resolve(context => context.Source.Tonnes);
        Field<DateType>("asOf").Description("The day that the answer is for; null for a statistic, which is of a year.")
            .Resolve(context => context.Source.AsOf);
    }
}
