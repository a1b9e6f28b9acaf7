using GraphKb.Mapping.Inputs;
using GraphKb.Mapping.Profiles;
using GraphKb.Mapping.Values;
using GraphKb.Model.Schemas;

namespace GraphKb.Mapping.Drafts;

/// <summary>Makes the rows of the package of one row of a file: all that the rules name, or none.</summary>
/// <param name="prefix">What begins every id that is made.</param>
/// <param name="writer">Writes cells.</param>
internal sealed class RowMaker(string prefix, CellWriter writer)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NoCalls = new(StringComparer.Ordinal);

    /// <summary>The rows that a row of a file makes; null if the file's rule passes over the row.</summary>
    /// <exception cref="RefusedRowException">The row cannot be placed.</exception>
    public IReadOnlyList<Draft>? Make(InputRule rule, InputRow row)
    {
        var called = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var scope = new RowScope(row, rule.Layout, prefix, called);
        if (!Conditions.Hold(rule.Where, scope))
        {
            return null;
        }

        var drafts = new List<Draft>();
        foreach (var rowRule in rule.Rows)
        {
            var made = Sums.Add(rowRule.Sum, Make(rowRule, scope));
            drafts.AddRange(made);
            if (rowRule.Call is { } name)
            {
                called[name] = [.. called.GetValueOrDefault(name, []).Concat(made.Select(draft => draft.Id!))];
            }
        }

        return drafts;
    }

    /// <summary>The row of the package that a rule of the profile contains as it is.</summary>
    /// <exception cref="ArgumentException">A cell does not fit its column.</exception>
    public Draft MakeConstant(RowRule rule)
    {
        try
        {
            var row = new InputRow(new InputPlace("", null, 0, 0), new Dictionary<string, InputCell>());
            return Make(rule, [], new RowScope(row, new InputLayout(), prefix, NoCalls));
        }
        catch (RefusedRowException refused)
        {
            throw new ArgumentException($"The row in line {rule.Line} of the profile cannot be placed: {refused.Message}.", refused);
        }
    }

    private IEnumerable<Draft> Make(RowRule rule, RowScope scope) =>
        from part in rule.Each is null ? [scope with { Notes = [] }] : EachPart.Expand(rule.Each, scope)
        where Conditions.Hold(rule.Where, part)
        select Make(rule, [scope.Row.Place], part);

    private Draft Make(RowRule rule, List<InputPlace> places, RowScope scope)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        if (rule.Key.Count > 0)
        {
            cells["id"] = ValueSource.CreateId(rule.Key, EntityKindNames.Format(rule.Table.Kind), scope) ?? throw new RefusedRowException(
                ValueSource.Name(rule.Key[0]), $"is blank; a row of {rule.Table.Name} needs what tells it apart");
        }

        foreach (var column in rule.Table.Columns)
        {
            if (rule.Columns.TryGetValue(column.Name, out var value) && writer.Write(column, value, scope) is { } cell)
            {
                cells[column.Name] = cell;
            }
        }

        if (scope.Notes.Count > 0 && rule.Table.IndexOf("note") >= 0)
        {
            var sentences = scope.Notes.Distinct().Prepend(cells.GetValueOrDefault("note", "")).Where(text => text.Length > 0);
            cells["note"] = string.Join(' ', sentences);
        }

        RowChecks.Check(rule.Table, cells);
        return new Draft(rule.Table, cells) { Places = places, Match = rule.Match, IsOptional = rule.Optional };
    }
}
