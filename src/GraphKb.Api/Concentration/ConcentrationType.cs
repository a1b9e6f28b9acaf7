using GraphKb.Api.Control;
using GraphKb.Api.Entities;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphKb.Knowledge.Concentration;
using GraphKb.Knowledge.Sites;
using GraphKb.Model;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Concentration;

/// <summary>The field <c>concentration</c>.</summary>
internal static class ConcentrationField
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<NonNullGraphType<ConcentrationType>>("concentration")
            .Description("How a stage's capacity for a mineral, or a statistic of it, is spread over countries.")
            .Argument<NonNullGraphType<IdGraphType>>("mineral", "The mineral; of a site with facts about its parts alone, those are added up.")
            .Argument<NonNullGraphType<StageType>>("stage", "The stage whose capacities are shared out; a statistic does not look at it.")
            .Argument<ControlBasisType>("by", "Whose a site is: LOCATION or OWNERSHIP; EITHER is an error.", argument => argument.DefaultValue = ControlBasis.Location)
            .Argument<StatisticMeasureType>("measure", "With `year`: the statistic to read in place of the capacities.")
            .Argument<IntGraphType>("year", "With `measure`: the statistic's year.")
            .AsOf().ResolveAsync(async context => await ConcentrationShares.AskAsync(
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
        Description = "Shares by country, and how concentrated they are.";
        Field<NonNullGraphType<FloatGraphType>>("hhi").Description("The Herfindahl-Hirschman index of what is listed, 0 to 10,000.").Resolve(context => context.Source.Hhi);
        Field<NonNullGraphType<FloatGraphType>>("hhiAtMost").Description("The same with what is unlisted as one more country: the most it can be.")
            .Resolve(context => context.Source.HhiAtMost);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CountryShareType>>>>("shares")
            .Description("Largest first, ties by country code; a known 0 is listed too.")
            .Resolve(context => context.Source.Shares);
        Field<NonNullGraphType<FloatGraphType>>("unlisted").Description("What no country is listed with, 0 to 1.").Resolve(context => context.Source.Unlisted);
        Field<FloatGraphType>("tonnes").Description("What the shares are of, in tonnes; null where unknown.").Resolve(context => context.Source.Tonnes);
        Field<DateType>("asOf").Description("The day; null for a statistic, which is of a year.").Resolve(context => context.Source.AsOf);
    }
}
