using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.Mapping.Profiles;

/// <summary>Reads the rules of rows and their conditions.</summary>
internal sealed class RowRuleReader(ValueRuleReader values)
{
    /// <summary>Reads a rule of an input.</summary>
    public RowRule Read(ProfileNode node)
    {
        node.Allow("in", "call", "key", "where", "each", "match", "optional", "sum", "columns");
        var table = ReadTable(node);
        var columns = ReadColumns(node.Get("columns"), table, values.Read);
        var rule = new RowRule(node.Line, table, columns)
        {
            Call = node.FindText("call"),
            Key = values.ReadList(node.Find("key")),
            Where = [.. node.Find("where")?.Items.Select(ReadCondition) ?? []],
            Each = node.Find("each") is { } each ? ReadEach(each) : null,
            Match = node.IsTrue("match"),
            Optional = node.IsTrue("optional"),
            Sum = ReadSum(node.Find("sum"), table),
        };
        if (table.IsEntity && table.Key[0].Kind == ColumnKind.Id && rule.Key.Count == 0 && !columns.ContainsKey("id"))
        {
            throw node.Fail($"a row of {table.Name} needs an id; expected a key, the values that tell the entities apart");
        }

        return table.IsEntity || rule is { Key.Count: 0, Call: null, Match: false } ? rule
            : throw node.Fail($"rows of {table.Name} are no entities; expected no key, call or match");
    }

    /// <summary>Reads a row whose cells are written in the profile: texts are constants here.</summary>
    public static RowRule ReadConstant(ProfileNode node)
    {
        var table = ReadTable(node);
        node.Allow(["in", .. table.Columns.Where(column => !column.IsPackage).Select(column => column.Name)]);
        var columns = node.Entries.Where(entry => entry.Name != "in")
            .ToDictionary(entry => entry.Name, entry => new ValueRule(entry.Value.Line) { Constant = entry.Value.Text });
        return table.IsEntity ? new RowRule(node.Line, table, columns)
            : throw node.Get("in").Fail($"{table.Name} are no entities; expected rows such as sources or minerals here");
    }

    /// <summary>Reads a condition.</summary>
    public Condition ReadCondition(ProfileNode node)
    {
        node.Allow("column", "value", "in", "matches", "above", "filled", "not");
        if (node.Find("not") is { } not)
        {
            var inner = ReadCondition(not);
            return inner with { Not = !inner.Not };
        }

        var value = ReadExamined(node);
        var condition = new Condition(node.Line, value)
        {
            In = node.Find("in")?.Texts,
            Matches = ValueRuleReader.ReadPattern(node.Find("matches"), isWhole: true),
            Above = node.Find("above") is { } above ? ValueRuleReader.ReadNumber(above) : null,
            Filled = node.Find("filled") is null ? null : node.IsTrue("filled"),
        };
        return condition is { In: null, Matches: null, Above: null, Filled: null }
            ? throw node.Fail("a condition says nothing; expected in, matches, above or filled") : condition;
    }

    private ValueRule ReadExamined(ProfileNode node) => node.Find("value") is { } value ? values.Read(value)
        : new ValueRule(node.Line) { Columns = node.Get("column").Texts };

    private EachRule ReadEach(ProfileNode node)
    {
        node.Allow("column", "value", "separator", "pattern", "table", "share", "unknown");
        var value = ReadExamined(node);
        var unknown = node.FindText("unknown") ?? "refuse";
        return new EachRule(node.Line, value)
        {
            Separator = ValueRuleReader.ReadPattern(node.Find("separator")),
            Pattern = ValueRuleReader.ReadPattern(node.Find("pattern"), isWhole: true),
            Table = node.Find("table") is { } table ? values.ReadTable(table) : null,
            Share = node.FindText("share"),
            PassUnknown = unknown is "pass" or "refuse" ? unknown == "pass"
                : throw node.Get("unknown").Fail($"\"{unknown}\" is not known; expected pass or refuse"),
        };
    }

    private static IReadOnlyList<string> ReadSum(ProfileNode? node, Table table) => [.. node?.Items.Select(item =>
        table.IndexOf(item.Text) is >= 0 and var columnIndex && table.Columns[columnIndex] is { Kind: ColumnKind.Number, IsKey: false }
            ? item.Text : throw item.Fail($"{item.Text} of {table.Name} cannot be added up; expected a column of numbers")) ?? []];

    private static Table ReadTable(ProfileNode node)
    {
        var name = node.Get("in");
        var names = PackageSchema.All.Select(table => table.Name);
        return PackageSchema.Find(name.Text) ?? throw name.Fail(
            $"there is no table {name.Text}{DidYouMean.FormatNearest(DidYouMean.Find(name.Text, names))}; "
            + $"expected one of {string.Join(", ", names)}");
    }

    private static Dictionary<string, ValueRule> ReadColumns(ProfileNode node, Table table, Func<ProfileNode, ValueRule> read)
    {
        node.Allow([.. table.Columns.Where(column => !column.IsPackage).Select(column => column.Name)]);
        var columns = node.Entries.ToDictionary(entry => entry.Name, entry => read(entry.Value), StringComparer.Ordinal);
        var missing = table.Columns.FirstOrDefault(
            column => column.IsRequired && column.Kind != ColumnKind.Id && !columns.ContainsKey(column.Name));
        return missing is not null ? throw node.Fail($"rows of {table.Name} need a {missing.Name}; expected a value for it") : columns;
    }
}
