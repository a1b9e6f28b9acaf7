using GraphKb.Mapping.Profiles;
using GraphKb.Mapping.Values;

namespace GraphKb.Mapping.Drafts;

/// <summary>Whether rows meet conditions.</summary>
internal static class Conditions
{
    /// <summary>Whether all conditions hold; true for none.</summary>
    public static bool Hold(IReadOnlyList<Condition> conditions, RowScope scope) => conditions.All(condition => Holds(condition, scope));

    private static bool Holds(Condition condition, RowScope scope)
    {
        var cell = ValueSource.Read(condition.Value, scope);
        var holds = (condition.Filled is not { } filled || filled == cell is not null)
            && (condition.In is not { } texts || (cell is not null && texts.Contains(cell.Text, StringComparer.OrdinalIgnoreCase)))
            && (condition.Matches is not { } pattern || (cell is not null && pattern.IsMatch(cell.Text)))
            && (condition.Above is not { } least
                || (cell is not null && (cell.Number ?? NumberText.Parse(cell.Text, scope.Layout)) is { } number && number > least));
        return holds != condition.Not;
    }
}
