using System.Globalization;
using System.Text.RegularExpressions;
using GraphKb.Model.Text;
using YamlDotNet.RepresentationModel;

namespace GraphKb.Mapping.Profiles;

/// <summary>Reads values: the name of a column, a list of values, or a mapping.</summary>
internal sealed class ValueRuleReader(IReadOnlyDictionary<string, LookupTable> tables)
{
    private static readonly string[] Origins = ["column", "constant", "template", "ref", "key"];

    private static readonly string[] Names =
    [
        .. Origins, "kind", "optional", "strip", "pattern", "lookup", "take", "otherwise", "default", "unit", "factor", "basis", "date",
        "bounds",
    ];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    public static double ReadNumber(ProfileNode node) =>
        double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
            : throw node.Fail($"\"{node.Text}\" is no number; expected one such as 12.5");

    /// <summary>Reads a regular expression, for a part of a text or for the whole of it; null where there is none.</summary>
    public static Regex? ReadPattern(ProfileNode? node, bool isWhole = false)
    {
        try
        {
            return node is null ? null : new Regex(isWhole ? $"^(?:{node.Text})$" : node.Text, Options, LongestMatch);
        }
        catch (ArgumentException error)
        {
            throw node!.Fail($"\"{node.Text}\" is no regular expression ({error.Message.TrimEnd('.')})");
        }
    }

    public LookupTable ReadTable(ProfileNode node) => tables.GetValueOrDefault(node.Text) ?? throw node.Fail(
        $"there is no table {node.Text}{DidYouMean.FormatNearest(DidYouMean.Find(node.Text, tables.Keys))}; expected one of tables");

    public IReadOnlyList<ValueRule> ReadList(ProfileNode? node) => [.. node?.Items.Select(Read) ?? []];

    public ValueRule Read(ProfileNode node)
    {
        if (node.IsText)
        {
            return new ValueRule(node.Line) { Columns = [node.Text] };
        }

        if (node.Node is YamlSequenceNode)
        {
            return new ValueRule(node.Line) { Items = ReadList(node) };
        }

        node.Allow(Names);
        if (Origins.Count(name => node.Find(name) is not null) != 1)
        {
            throw node.Fail($"a value has one origin; expected exactly one of {string.Join(", ", Origins)}");
        }

        return ReadTable(node, ReadOrigin(node)) with
        {
            Optional = node.IsTrue("optional"),
            Strip = ReadPattern(node.Find("strip")),
            Pattern = ReadPattern(node.Find("pattern")),
            Otherwise = node.FindText("otherwise"),
            Default = node.FindText("default"),
            Unit = node.Find("unit") is { } unit ? ReadUnit(unit) : null,
            Factor = node.Find("factor") is { } factor ? ReadFactor(factor) : null,
            Basis = node.Find("basis") is { } basis ? Read(basis) : null,
            DateFormat = node.FindText("date"),
            TakesBounds = node.FindText("bounds") is { } bounds && (bounds is "take" or "refuse" ? bounds == "take"
                : throw node.Get("bounds").Fail($"\"{bounds}\" is not known; expected take or refuse")),
        };
    }

    private ValueRule ReadOrigin(ProfileNode node) => new(node.Line)
    {
        Columns = node.Find("column")?.Texts ?? [],
        Constant = node.FindText("constant"),
        Template = node.FindText("template"),
        Ref = node.FindText("ref"),
        Key = ReadList(node.Find("key")),
        Kind = node.Find("key") is null ? null : node.Get("kind").Text,
    };

    private ValueRule ReadTable(ProfileNode node, ValueRule rule)
    {
        if (node.Find("lookup") is not { } lookup)
        {
            return rule;
        }

        var table = ReadTable(lookup);
        var take = node.FindText("take") ?? LookupTable.Value;
        return table.Columns.Contains(take) ? rule with { Lookup = table, Take = take } : throw (node.Find("take") ?? lookup).Fail(
            $"the table {table.Name} has no column {take}; expected one of {string.Join(", ", table.Columns)} as take");
    }

    // A word alone is a unit, and a number alone a factor: nobody names a column so.
    private ValueRule ReadUnit(ProfileNode node) => node.IsText ? new ValueRule(node.Line) { Constant = node.Text } : Read(node);

    private ValueRule ReadFactor(ProfileNode node) =>
        node.IsText ? new ValueRule(node.Line) { Constant = ReadNumber(node).ToString("R", CultureInfo.InvariantCulture) } : Read(node);
}
