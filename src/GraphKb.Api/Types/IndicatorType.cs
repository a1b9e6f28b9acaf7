using GraphKb.Api.Requests;
using GraphKb.Model.Entities;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class IndicatorType : EntityType<Indicator>
{
    public IndicatorType()
        : base("A published score of countries, such as political stability, with its range and which end of it is good.")
    {
        Field<StringGraphType>("description").Description("What it measures, in a sentence or two; null where there is none.")
            .ResolveFrom(source => source.Description);
        Field<NonNullGraphType<FloatGraphType>>("worst")
            .Description("The score at the bad end of its range, in its own unit; it may be the larger number.")
            .ResolveFrom(source => source.Worst);
        Field<NonNullGraphType<FloatGraphType>>("best")
            .Description("The score at the good end of its range, in its own unit; never equal to `worst`.")
            .ResolveFrom(source => source.Best);
        AddSources(row => row.Sources);
    }
}
