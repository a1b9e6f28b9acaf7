using GraphKb.Analysis.Alternatives;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL.Types;

namespace GraphKb.Api.Alternatives;

internal sealed class BottleneckType : ObjectGraphType<Bottleneck>
{
    public BottleneckType()
    {
        Name = "Bottleneck";
        Description = "A site or a supply that limits the flow: one of the two is given.";
        Field<SiteType>("site").Description("The site that is the bottleneck; null where a supply is.")
            .Resolve(context => RequestContext.From(context).LoadEntity(context.Source.Site));
        Field<SupplyType>("supply").Description("The supply that is the bottleneck; null where a site is.")
            .ResolveFrom(source => source.Supply);
        Field<NonNullGraphType<FloatGraphType>>("tonnes").Description("The most that can pass through it, in tonnes a year, 0 or more.")
            .ResolveFrom(source => AnswerNumber.Tonnes(source.Tonnes));
    }
}
