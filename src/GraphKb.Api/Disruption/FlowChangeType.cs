using GraphKb.Analysis.Disruption;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL.Types;

namespace GraphKb.Api.Disruption;

internal sealed class FlowChangeType : ObjectGraphType<FlowChange>
{
    public FlowChangeType()
    {
        Name = "FlowChange";
        Description = "A supply whose flow differs in a scenario, between one maximum flow without it and one with it.";
        Field<NonNullGraphType<SiteType>>("from").Description("The site that the supply leaves.")
            .Resolve(context => RequestContext.From(context).LoadEntity(context.Source.From));
        Field<NonNullGraphType<SiteType>>("to").Description("The site that the supply reaches.")
            .Resolve(context => RequestContext.From(context).LoadEntity(context.Source.To));
        Field<SupplyType>("supply").Description("The supply on record; null for a supply that the scenario adds.")
            .ResolveFrom(source => source.Supply);
        Field<NonNullGraphType<FloatGraphType>>("baseline")
            .Description("What flows on it without the scenario, in tonnes a year, 0 or more.")
            .ResolveFrom(source => AnswerNumber.Tonnes(source.Baseline));
        Field<NonNullGraphType<FloatGraphType>>("afterwards")
            .Description("What flows on it in the scenario, in tonnes a year, 0 or more.")
            .ResolveFrom(source => AnswerNumber.Tonnes(source.Afterwards));
    }
}
