using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Selectors;
using GraphKb.Api.Selectors;
using GraphQL.Types;

namespace GraphKb.Api.Disruption;

internal sealed class ScenarioType : InputObjectGraphType<Scenario>
{
    public ScenarioType()
    {
        Name = "Scenario";
        Description = "What happens to sites and to trade, all of it at once; an empty scenario changes nothing. It may remove and cut, by "
            + "degree, and add what does not exist yet.";
        Field<ListGraphType<NonNullGraphType<SiteSelectorType>>>("remove")
            .Description("Sites that are removed: those that match any of these; left out or empty, none.");
        Field<ListGraphType<NonNullGraphType<BlockType>>>("block")
            .Description("Supplies that are cut: those of any of these blocks; left out or empty, none.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("measures")
            .Description("The ids of measures of the kinds EXPORT_CONTROL, EXPORT_BAN and LICENSING, in force at the day: "
                + "everything that they cover is cut.");
        Field<FloatGraphType>("keep")
            .Description("The part that remains of the capacities and supplies of all that is removed or cut, 0 to 1; 0 if left out: "
                + "nothing. Unknown tonnes pass nothing at 0 and any amount over 0.")
            .DefaultValue(0.0);
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("open")
            .Description("The ids of sites that take part in `afterwards`, whatever their dates and status; left out or empty, none.");
        Field<ListGraphType<NonNullGraphType<HypotheticalCapacityType>>>("capacities")
            .Description("Capacities in `afterwards` in place of those on record, one for each site; left out or empty, none.");
        Field<ListGraphType<NonNullGraphType<HypotheticalSupplyType>>>("supplies")
            .Description("Supplies in `afterwards` beside those on record; left out or empty, none.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new Scenario
    {
        Remove = value.GetList<SiteSelector>("remove") ?? [],
        Block = value.GetList<Block>("block") ?? [],
        Measures = value.GetList<string>("measures") ?? [],
        Keep = value.GetValue<double?>("keep") ?? 0,
        Open = value.GetList<string>("open") ?? [],
        Capacities = value.GetList<HypotheticalCapacity>("capacities") ?? [],
        Supplies = value.GetList<HypotheticalSupply>("supplies") ?? [],
    };
}
