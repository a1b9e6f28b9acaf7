using System.Text.RegularExpressions;
using GraphKb.Mapping.Inputs;
using GraphKb.Mapping.Profiles;

namespace GraphKb.Mapping.Values;

/// <summary>Reads values by their rules, before they are converted for a column.</summary>
internal static partial class ValueSource
{
    private const int LongestQuote = 60;

    /// <summary>The value of a rule that has one; null for a blank.</summary>
    /// <exception cref="RefusedRowException">A look-up table does not have the text.</exception>
    public static InputCell? Read(ValueRule rule, RowScope scope)
    {
        var cell = ReadOrigin(rule, scope);
        if (cell is not null && rule.Strip is { } strip)
        {
            cell = Replace(cell, strip.Replace(cell.Text, ""));
        }

        if (cell is not null && rule.Pattern is { } pattern)
        {
            var match = pattern.Match(cell.Text);
            cell = match.Success ? Replace(cell, match.Groups[match.Groups.Count > 1 ? 1 : 0].Value) : null;
        }

        if (cell is not null && rule.Lookup is not null)
        {
            cell = LookUp(rule, cell);
        }

        return cell ?? InputCell.FromText(rule.Default);
    }

    /// <summary>All values of a rule: of a list of rules, one after the other; of a reference, all ids; otherwise one or none.</summary>
    public static IEnumerable<InputCell> ReadAll(ValueRule rule, RowScope scope) => rule switch
    {
        { Items.Count: > 0 } => rule.Items.SelectMany(item => ReadAll(item, scope)),
        { Ref: { } name } => scope.Called.TryGetValue(name, out var ids) ? ids.Select(id => new InputCell(id)) : [],
        _ => Read(rule, scope) is { } cell ? [cell] : [],
    };

    /// <summary>The name of what a rule reads, for messages.</summary>
    public static string Name(ValueRule rule) => rule.Columns.Count > 0 ? rule.Columns[0] : rule.Template ?? rule.Ref ?? "";

    /// <summary>A text of a file in a message.</summary>
    public static string Quote(string text) => text.Length <= LongestQuote ? $"\"{text}\"" : $"\"{text[..LongestQuote]}...\"";

    /// <summary>The columns of a template.</summary>
    public static IEnumerable<string> FindColumns(string template) => Braces().Matches(template).Select(match => match.Groups[1].Value);

    private static InputCell? ReadOrigin(ValueRule rule, RowScope scope)
    {
        if (rule.Constant is { } constant)
        {
            return InputCell.FromText(constant);
        }

        if (rule.Template is { } template)
        {
            var text = Braces().Replace(template, match => scope.Find(match.Groups[1].Value)?.Text ?? "");
            return InputCell.FromText(text.Trim(' ', ',', ';', '-', '/'));
        }

        if (rule.Key.Count > 0)
        {
            return CreateId(rule.Key, rule.Kind!, scope) is { } id ? new InputCell(id) : null;
        }

        return rule.Ref is not null || rule.Items.Count > 0 ? ReadAll(rule, scope).FirstOrDefault()
            : rule.Columns.Select(scope.Find).FirstOrDefault(cell => cell is not null);
    }

    /// <summary>The id that values make; null if all are blank.</summary>
    public static string? CreateId(IReadOnlyList<ValueRule> key, string kind, RowScope scope)
    {
        List<string> parts = [.. key.Select(part => Read(part, scope)?.Text ?? "")];
        return parts.All(part => part.Length == 0) ? null : Slugs.CreateId(kind, scope.Prefix, parts);
    }

    // A cell that the profile changes is a text, even if the file says that it is a number.
    private static InputCell? Replace(InputCell cell, string text) => text.Trim() == cell.Text ? cell : InputCell.FromText(text);

    private static InputCell? LookUp(ValueRule rule, InputCell cell)
    {
        var rows = rule.Lookup!.Find(cell.Text);
        if (rows.Count > 1 && rows.Select(row => row.GetValueOrDefault(rule.Take!)).Distinct().Count() > 1)
        {
            throw new RefusedRowException(
                Name(rule),
                $"{Quote(cell.Text)} has {rows.Count} rows in the table {rule.Lookup.Name}; expected one, or each in the profile");
        }

        return rows.Count > 0 ? InputCell.FromText(rows[0].GetValueOrDefault(rule.Take!))
            : rule.Otherwise is { } otherwise ? InputCell.FromText(otherwise)
            : throw new RefusedRowException(
                Name(rule),
                $"{Quote(cell.Text)} is not in the table {rule.Lookup.Name} of the profile (line {rule.Line})"
                + rule.Lookup.SuggestFor(cell.Text));
    }

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Braces();
}
