using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Selectors;
using GraphKb.Api.Chains;
using GraphQL.Types;

namespace GraphKb.Api.Disruption;

/// <summary>Scenario.</summary>
internal sealed class ScenarioType : InputObjectGraphType<Scenario>
{
    public ScenarioType()
    {
        Name = "Scenario";
        Description = "What happens to sites and to trade, all of it at once; an empty scenario changes nothing.";
        Field<ListGraphType<NonNullGraphType<SiteSelectorType>>>("remove")
            .Description("Sites that are gone: those that match any of these; left out or empty, none.");
        Field<ListGraphType<NonNullGraphType<BlockType>>>("block")
            .Description("Supplies that are cut: those of any of these blocks; left out or empty, none.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("measures")
            .Description("The ids of measures of the kinds EXPORT_CONTROL, EXPORT_BAN and LICENSING, in force at the day: "
                + "what they cover is taken as cut.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new Scenario
    {
        Remove = List<SiteSelector>(value, "remove"),
        Block = List<Block>(value, "block"),
        Measures = List<string>(value, "measures"),
    };

    internal static List<T> List<T>(IDictionary<string, object?> value, string name) =>
        value.TryGetValue(name, out var found) && found is System.Collections.IEnumerable many ? [.. many.Cast<T>()] : [];
}

/// <summary>Block.</summary>
internal sealed class BlockType : InputObjectGraphType<Block>
{
    public BlockType()
    {
        Name = "Block";
        Description = "Supplies that are cut, by the countries of their ends and by mineral; what is left out means all.";
        Field<StringGraphType>("from").Description("ISO alpha-3 code of the country of the site they leave; left out means any.");
        Field<StringGraphType>("to").Description("ISO alpha-3 code of the country of the site they reach; left out means any.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("minerals")
            .Description("The ids of their minerals, each with its closure: descendants and ancestors; left out or empty means all.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new Block(
        value.TryGetValue("from", out var from) ? (string?)from : null,
        value.TryGetValue("to", out var to) ? (string?)to : null,
        ScenarioType.List<string>(value, "minerals"));
}
