using GraphKb.Mapping.Inputs;
using GraphKb.Mapping.Profiles;
using GraphKb.Mapping.Values;
using GraphKb.Model.Text;

namespace GraphKb.Mapping.Drafts;

/// <summary>Checks that a sheet has the columns that a rule names, before any row is read.</summary>
internal static class ColumnCheck
{
    private const string Part = "part";

    /// <summary>Checks a sheet; one whose rows have columns of their own is not checked.</summary>
    /// <param name="profile">The path of the profile.</param>
    /// <param name="sheet">The sheet.</param>
    /// <exception cref="ArgumentException">A column is missing; the message has the line of the profile and the nearest name.</exception>
    public static void Check(string profile, InputSheet sheet)
    {
        if (sheet.Columns is not { } columns)
        {
            return;
        }

        var known = columns.Select(InputRow.Normalize).ToHashSet(StringComparer.Ordinal);
        sheet.Rule.Where.ToList().ForEach(condition => Check(condition.Value, known));
        foreach (var rule in sheet.Rule.Rows)
        {
            var own = known;
            if (rule.Each is { } each)
            {
                Check(each.Value, known);
                own = [.. known, .. FindAdded(each).Select(InputRow.Normalize)];
            }

            foreach (var value in rule.Columns.Values.Concat(rule.Key).Concat(rule.Where.Select(condition => condition.Value)))
            {
                Check(value, own);
            }
        }

        void Check(ValueRule value, HashSet<string> names)
        {
            foreach (var (line, missing) in FindMissing(value, names))
            {
                var place = sheet.Name is null ? sheet.File : $"{sheet.File}, sheet {sheet.Name}";
                throw new ArgumentException(
                    $"{profile}:{line}: the column {missing} is not in {place}"
                    + $"{DidYouMean.FormatNearest(DidYouMean.Find(missing, columns.Where(column => column.Length > 0)))}.");
            }
        }
    }

    private static IEnumerable<string> FindAdded(EachRule each) =>
        (each.Pattern?.GetGroupNames() ?? []).Concat(each.Table?.Columns ?? []).Append(Part);

    private static IEnumerable<(int Line, string Column)> FindMissing(ValueRule value, HashSet<string> known)
    {
        if (!value.Optional && value.Columns.Count > 0 && !value.Columns.Any(column => known.Contains(InputRow.Normalize(column))))
        {
            yield return (value.Line, value.Columns[0]);
        }

        foreach (var column in value.Template is { } template ? ValueSource.FindColumns(template) : [])
        {
            if (!value.Optional && !known.Contains(InputRow.Normalize(column)))
            {
                yield return (value.Line, column);
            }
        }

        ValueRule?[] parts = [.. value.Items, .. value.Key, value.Unit, value.Factor, value.Basis];
        foreach (var missing in parts.OfType<ValueRule>().SelectMany(part => FindMissing(part, known)))
        {
            yield return missing;
        }
    }
}
