using GraphKb.Analysis.Alternatives;
using GraphKb.Api.Chains;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphQL.Types;

namespace GraphKb.Api.Alternatives;

internal sealed class RouteType : ObjectGraphType<Route>
{
    public RouteType()
    {
        Name = "Route";
        Description = "A chain from an origin to a consumer, and what flows along it.";
        Field<NonNullGraphType<ChainType>>("chain").Description("The chain that this part of the flow takes.")
            .ResolveFrom(source => source.Chain);
        Field<NonNullGraphType<FloatGraphType>>("tonnes").Description("What flows along the chain, in tonnes a year, over 0.")
            .ResolveFrom(source => AnswerNumber.Tonnes(source.Tonnes));
    }
}
