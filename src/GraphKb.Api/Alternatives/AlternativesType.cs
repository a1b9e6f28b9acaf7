using GraphKb.Analysis.Alternatives;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphQL.Types;

namespace GraphKb.Api.Alternatives;

internal sealed class AlternativesType : ObjectGraphType<AlternativesAnswer>
{
    public AlternativesType()
    {
        Name = "Alternatives";
        Description = "What consumers can still obtain from other sources, as a maximum flow from the origins.";
        Field<NonNullGraphType<FloatGraphType>>("tonnes").Description("The tonnes a year that consumers can obtain, 0 or more.")
            .ResolveFrom(source => AnswerNumber.Tonnes(source.Tonnes));
        Field<NonNullGraphType<FloatGraphType>>("share")
            .Description("The obtainable tonnes as a share of the consumers' known intake, 0 to 1; 0 where none is known.")
            .ResolveFrom(source => AnswerNumber.Share(source.Share));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RouteType>>>>("routes")
            .Description("The chains that carry the obtainable tonnes, largest first; their tonnes sum to `tonnes`.")
            .ResolveFrom(source => source.Routes);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<BottleneckType>>>>("bottlenecks")
            .Description("The sites, then the supplies, that limit the obtainable tonnes, nearest to the origins: where an investment "
                + "would help. Their tonnes sum to `tonnes`.")
            .ResolveFrom(source => source.Bottlenecks);
        Field<NonNullGraphType<DateType>>("asOf").Description(DayArgument.AnswerDescription).ResolveFrom(source => source.AsOf);
    }
}
