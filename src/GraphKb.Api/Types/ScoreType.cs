using GraphKb.Api.Requests;
using GraphKb.Model.Facts;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class ScoreType : FactType<Score>
{
    public ScoreType()
        : base("What an indicator gives a country for a year.", isOfYear: true)
    {
        CountryField<NonNullGraphType<CountryType>>("country", "The country that the score is of.", fact => fact.Country);
        EntityField<NonNullGraphType<IndicatorType>>("indicator", "The indicator that gives the score.", fact => fact.Indicator);
        Field<NonNullGraphType<IntGraphType>>("year").Description("The calendar year that the score is of, four digits.")
            .ResolveFrom(source => source.Year);
        Field<NonNullGraphType<FloatGraphType>>("value")
            .Description("The score in the unit of the indicator, between its `worst` and its `best` end.")
            .ResolveFrom(source => source.Value);
    }
}
