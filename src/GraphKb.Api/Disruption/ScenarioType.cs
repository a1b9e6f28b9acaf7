using GraphKb.Api.Chains;
using GraphKb.Knowledge.Disruption;
using GraphKb.Knowledge.Sites;
using GraphQL.Builders;
using GraphQL.Types;

namespace GraphKb.Api.Disruption;

/// <summary>Scenario.</summary>
internal sealed class ScenarioType : InputObjectGraphType<Scenario>
{
    public ScenarioType()
    {
        Name = "Scenario";
        Description = "What happens, all of it at once.";
        Field<ListGraphType<NonNullGraphType<SiteSelectorType>>>("remove").Description("Sites that are gone: those that match any of these.");
        Field<ListGraphType<NonNullGraphType<BlockType>>>("block").Description("Trade that is cut.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("measures")
            .Description("Export controls, bans and licensing on record, in force at the day: what they cover is taken as cut.");
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
        Description = "Supplies that are cut; what is left out means all.";
        Field<StringGraphType>("from").Description("The code of the country of the site they leave.");
        Field<StringGraphType>("to").Description("The code of the country of the site they reach.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("minerals").Description("Minerals: the closure of each; left out or empty means all.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new Block(
        value.TryGetValue("from", out var from) ? (string?)from : null,
        value.TryGetValue("to", out var to) ? (string?)to : null,
        ScenarioType.List<string>(value, "minerals"));
}

/// <summary>The argument <c>headroom</c>.</summary>
internal static class HeadroomArgument
{
    public static FieldBuilder<T, TReturn> Headroom<T, TReturn>(this FieldBuilder<T, TReturn> field) => field.Argument<FloatGraphType>(
        "headroom", "How far supplies may be stretched: a factor from 0 up, 1 = what flows today; null = any amount.", argument => argument.DefaultValue = 1.0);
}
