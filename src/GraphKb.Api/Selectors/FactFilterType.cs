using GraphKb.Analysis.FactQueries;
using GraphKb.Api.Scalars;
using GraphKb.Model.Facts;
using GraphQL.Types;

namespace GraphKb.Api.Selectors;

internal sealed class FactFilterType : InputObjectGraphType<FactFilter>
{
    public FactFilterType()
    {
        Name = "FactFilter";
        Description = "Selects facts: one matches when every field given is true of it; within a list any one value is enough. A field "
            + "that has no meaning for the kind of facts is an error.";
        Field<IdGraphType>("mineral")
            .Description("The id of a mineral: facts of its closure, which is itself, its descendants and its ancestors; not for "
                + "ownerships and scores.");
        Field<ListGraphType<NonNullGraphType<CountryCodeType>>>("countries")
            .Description("Countries at either end: that of a site, the home of a company, a country that owns, that of a figure or score, "
                + "an exporter or an importer.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("about")
            .Description("The ids of entities; the fact names at least one of them: as an end, as its mineral, country, alliance or "
                + "indicator. A mineral counts alone, without its closure.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("sources")
            .Description("The ids of sources, source:slug; the fact rests on at least one of them.");
        Field<FloatGraphType>("minConfidence").Description("The least confidence of the facts, 0 to 1, itself included.");
        Field<FloatGraphType>("maxConfidence").Description("The greatest confidence of the facts, 0 to 1, itself included.");
        Field<BooleanGraphType>("tonnesKnown")
            .Description("With true facts of known tonnes only, with false of unknown tonnes; not for ownerships and "
                + "scores.");
        Field<StatisticMeasureType>("measure").Description("What the figure counts; for statistics only.");
        Field<ListGraphType<NonNullGraphType<IntGraphType>>>("years")
            .Description("Calendar years, four digits; for statistics, trades and scores only.");
        Field<DateType>("asOf")
            .Description("A day on which the fact holds, also where a later one replaces it; statistics, trades and scores hold on "
                + "every day. Nested fields take this day.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new FactFilter
    {
        Mineral = value.GetValue<string>("mineral"),
        Countries = value.GetList<string>("countries"),
        About = value.GetList<string>("about"),
        Sources = value.GetList<string>("sources"),
        MinConfidence = value.GetValue<double?>("minConfidence"),
        MaxConfidence = value.GetValue<double?>("maxConfidence"),
        TonnesKnown = value.GetValue<bool?>("tonnesKnown"),
        Measure = value.GetValue<StatisticMeasure?>("measure"),
        Years = value.GetList<int>("years"),
        AsOf = value.GetValue<DateOnly?>("asOf"),
    };
}
