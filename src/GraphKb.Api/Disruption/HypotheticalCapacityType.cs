using GraphKb.Analysis.Disruption;
using GraphKb.Api.Selectors;
using GraphQL.Types;

namespace GraphKb.Api.Disruption;

internal sealed class HypotheticalCapacityType : InputObjectGraphType<HypotheticalCapacity>
{
    public HypotheticalCapacityType()
    {
        Name = "HypotheticalCapacity";
        Description = "A capacity that a scenario assumes, for the mineral of the question, in place of the one on record. Consumers take "
            + "in their known inbound tonnes, whatever their capacity.";
        Field<NonNullGraphType<IdGraphType>>("site").Description("The id of a site that takes part at the day, or is in `open`.");
        Field<NonNullGraphType<FloatGraphType>>("tonnes").Description("The most that the site passes, in tonnes a year, 0 to 1e15.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new HypotheticalCapacity(value.GetValue<string>("site")!, value.GetValue<double>("tonnes"));
}
