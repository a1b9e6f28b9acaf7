using GraphKb.Analysis.Flow;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL.Types;

namespace GraphKb.Api.Flow;

internal sealed class FlowLinkType : ObjectGraphType<TracedLink>
{
    public FlowLinkType()
    {
        Name = "FlowLink";
        Description = "The supplies from one node of a flow to another. Where all of them are of unknown tonnes, every number is null.";
        Field<NonNullGraphType<IdGraphType>>("from").Description("The `key` of the node that the supplies leave.")
            .ResolveFrom(source => source.Link.From);
        Field<NonNullGraphType<IdGraphType>>("to").Description("The `key` of the node that the supplies enter.")
            .ResolveFrom(source => source.Link.To);
        AddNumber(
            "tonnes", "What the supplies of known tonnes carry of the intake, in tonnes a year, over 0; null where none is known.",
            carried => carried.Tonnes);
        AddNumber(
            "share", "`tonnes` as a share of the intake, over 0; over 1 only where a cycle passes material several times; null where "
                + "unknown.",
            carried => carried.Share);
        AddNumber(
            "recorded", "The tonnes a year on record of the supplies that carry part of the intake, over 0; null where none is known.",
            carried => carried.Recorded);
        AddNumber(
            "confidence", "The mean confidence of the supplies, weighted by what each carries, 0 to 1; null where none is known.",
            carried => carried.Confidence);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SupplyType>>>>("supplies")
            .Description("The supplies of the link: most carried first, then those of unknown tonnes; ties by id.")
            .ResolveTogether(async context =>
                await context.Source.Flow.GetSuppliesAsync(context.Source.Index, context.CancellationToken).ConfigureAwait(false));
    }

    private void AddNumber(string name, string description, Func<FlowCarried, double> getNumber) =>
        Field<FloatGraphType>(name).Description(description).Resolve(context =>
            context.Source.Link.Carried is { } carried ? AnswerNumber.Tonnes(getNumber(carried)) : null);
}
