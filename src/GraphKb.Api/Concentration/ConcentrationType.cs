using GraphKb.Analysis.Concentration;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL.Types;

namespace GraphKb.Api.Concentration;

internal sealed class ConcentrationType : ObjectGraphType<ConcentrationAnswer>
{
    public ConcentrationType()
    {
        Name = "Concentration";
        Description = "How a whole is distributed over countries, and how concentrated it is in few of them.";
        Field<NonNullGraphType<FloatGraphType>>("hhi")
            .Description("The Herfindahl-Hirschman index: the sum of the squared percentages of the listed countries, 0 to 10,000.")
            .ResolveFrom(source => AnswerNumber.Concentration(source.Hhi));
        Field<NonNullGraphType<FloatGraphType>>("hhiAtMost")
            .Description("The index with the unlisted share as one more country, 0 to 10,000: the highest value that it can have.")
            .ResolveFrom(source => AnswerNumber.Concentration(source.HhiAtMost));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CountryShareType>>>>("shares")
            .Description("The share of each country, largest first, ties by country code; a known 0 is listed too.")
            .ResolveFrom(source => source.Shares);
        Field<NonNullGraphType<FloatGraphType>>("unlisted")
            .Description("The share that no country is listed with, 0 to 1: of sites that nobody controls, or missing from a statistic; "
                + "1 where nothing is known.")
            .ResolveFrom(source => AnswerNumber.Share(source.Unlisted));
        Field<FloatGraphType>("tonnes")
            .Description("The whole that the shares refer to, 0 or more: the known capacity in tonnes a year, "
                + "or the source's tonnes of the world, else of its countries together; null where unknown.")
            .ResolveFrom(source => source.Tonnes is { } tonnes ? AnswerNumber.Tonnes(tonnes) : null);
        AddStatistic();
        Field<DateType>("asOf").Description("The day that the answer is for; null for a statistic, which is of a year.")
            .ResolveFrom(source => source.AsOf);
    }

    private void AddStatistic()
    {
        Field<SourceType>("source")
            .Description("The one source whose statistics are read, the given one or else the one with the most countries; null for "
                + "capacities, and where no source has a figure.")
            .Resolve(context => RequestContext.From(context).LoadEntity(context.Source.Source));
        Field<IntGraphType>("year").Description("The year of the statistics, four digits; null for capacities.")
            .ResolveFrom(source => source.Year);
        Field<IntGraphType>("fromYear")
            .Description("Where the statistics are means: the first of their years, four digits, the last being `year`. Null where they "
                + "are of the year alone, and for capacities.")
            .ResolveFrom(source => source.FromYear);
    }
}
