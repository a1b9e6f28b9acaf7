using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphQL.Types;

namespace GraphKb.Api.Flow;

internal sealed class FlowType : ObjectGraphType<TracedFlow>
{
    public FlowType()
    {
        Name = "Flow";
        Description = "What part of consumers' intake passes where, as nodes and links that can be drawn. Where the tracing ends, a node's "
            + "tonnes are `origin` or `unknown`; these sum to the intake.";
        Field<NonNullGraphType<FloatGraphType>>("tonnes")
            .Description("The known tonnes a year that the consumers take in from outside, 0 or more.")
            .ResolveFrom(source => AnswerNumber.Tonnes(source.Answer.Tonnes));
        Field<NonNullGraphType<FloatGraphType>>("otherTonnes")
            .Description("What the links of known tonnes carry together that `first` leaves out, in tonnes a year, 0 or more.")
            .ResolveFrom(source => AnswerNumber.Tonnes(source.Answer.OtherTonnes));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<FlowNodeType>>>>("nodes")
            .Description("The ends of the links listed, and consumers that are supplied only from inside their own group: by stage, then "
                + "largest tonnes first, then by key.")
            .ResolveFrom(source => source.Answer.Nodes);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<FlowLinkType>>>>("links")
            .Description("The links between nodes, largest tonnes first, unknown last, then by the keys of their ends; supplies inside a "
                + "group are left out.")
            .ResolveFrom(source => source.Links);
        Field<NonNullGraphType<DateType>>("asOf").Description(DayArgument.AnswerDescription).ResolveFrom(source => source.Answer.AsOf);
    }
}
