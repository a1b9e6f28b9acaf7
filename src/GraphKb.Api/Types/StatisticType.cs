using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Model.Facts;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class StatisticType : FactType<Statistic>
{
    public StatisticType()
        : base("A figure of a mineral for one country, or the world, and one year or the mean of several, as one source gives it.",
            isOfYear: true)
    {
        CountryField<CountryType>(
            "country", "The country that the figure is of; null means the world.",
            fact => fact.Country == Statistic.World ? null : fact.Country);
        EntityField<NonNullGraphType<MineralType>>("mineral", "The mineral that the figure is of.", fact => fact.Mineral);
        Field<NonNullGraphType<StatisticMeasureType>>("measure").Description("What the figure counts, such as PRODUCTION.")
            .ResolveFrom(source => source.Measure);
        Field<NonNullGraphType<IntGraphType>>("year")
            .Description("The calendar year that the figure is of, four digits; the last year of a mean.")
            .ResolveFrom(source => source.Year);
        Field<IntGraphType>("fromYear")
            .Description("The first year of the mean that the figure is, four digits, before `year`; null where it is of the year alone.")
            .ResolveFrom(source => source.FromYear);
        Field<FloatGraphType>("tonnes").Description("The figure in tonnes on the mineral's basis, 0 or more; null where unknown.")
            .ResolveFrom(source => source.Tonnes);
        Field<FloatGraphType>("share").Description("The share of the world's total, 0 to 1; null where unknown.")
            .ResolveFrom(source => source.Share);
    }
}
