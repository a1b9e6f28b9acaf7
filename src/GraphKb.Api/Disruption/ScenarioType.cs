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
        Description = "What happens to sites and to trade, all of it at once; an empty scenario changes nothing.";
        Field<ListGraphType<NonNullGraphType<SiteSelectorType>>>("remove")
            .Description("Sites that are removed: those that match any of these; left out or empty, none.");
        Field<ListGraphType<NonNullGraphType<BlockType>>>("block")
            .Description("Supplies that are cut: those of any of these blocks; left out or empty, none.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("measures")
            .Description("The ids of measures of the kinds EXPORT_CONTROL, EXPORT_BAN and LICENSING, in force at the day: "
                + "everything that they cover is cut.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new Scenario
    {
        Remove = value.GetList<SiteSelector>("remove") ?? [],
        Block = value.GetList<Block>("block") ?? [],
        Measures = value.GetList<string>("measures") ?? [],
    };
}
