using GraphKb.Analysis.Disruption;
using GraphKb.Api.Selectors;
using GraphQL.Types;

namespace GraphKb.Api.Disruption;

internal sealed class HypotheticalSupplyType : InputObjectGraphType<HypotheticalSupply>
{
    public HypotheticalSupplyType()
    {
        Name = "HypotheticalSupply";
        Description = "A supply that a scenario adds, of the mineral of the question, beside those on record. `headroom` applies to it, "
            + "and so does what is removed and cut. It raises the intake of a consumer that it reaches.";
        Field<NonNullGraphType<IdGraphType>>("from").Description("The id of the site it leaves, which takes part or is in `open`.");
        Field<NonNullGraphType<IdGraphType>>("to").Description("The id of the site it reaches, which takes part or is in `open`.");
        Field<NonNullGraphType<FloatGraphType>>("tonnes").Description("What it carries, in tonnes a year, 0 to 1e15.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new HypotheticalSupply(
        value.GetValue<string>("from")!, value.GetValue<string>("to")!, value.GetValue<double>("tonnes"));
}
