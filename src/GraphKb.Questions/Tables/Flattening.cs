using System.Text.Json;
using GraphKb.Api.Shapes;
using GraphKb.Questions.Asking;
using GraphKb.Questions.Library;

namespace GraphKb.Questions.Tables;

/// <summary>
/// Makes an answer a table. A row is an item of the first list, or of the lists that the question names in its comment
/// (<c>rows: chains.nodes</c>). Objects are columns with dots; the values of a list inside a row share a cell, with semicolons between
/// them. Where a path goes on through a list inside the items, each item of that list is a row and repeats the columns around it.
/// Several paths, separated by commas, fill one table whose first column names the path. Variables with several values are columns too.
/// Fields that the comment names as evidence (<c>evidence: drivers</c>) have no columns.
/// </summary>
public static class Flattening
{
    private const string PartColumn = "part";

    /// <summary>Flattens an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>Its rows, and its values outside them.</returns>
    /// <exception cref="ArgumentException">The question names rows that it does not select.</exception>
    public static AnswerTable Flatten(QuestionAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var fields = WithoutEvidence(answer.Shape.Fields, answer.Question.Comment.Evidence);
        var paths = RowPath.Find(fields, answer.Question.Comment.Rows);
        var varied = answer.Input.Varied.Select(name => new TableColumn(NameVaried(name, paths), ValueKind.Text)).ToList();
        var columns = varied
            .Concat(paths.Count > 1 ? [new TableColumn(PartColumn, ValueKind.Text)] : [])
            .Concat(paths.SelectMany(path => ListColumns(path.Fields, path.Rest, "")))
            .DistinctBy(column => column.Name).ToList();
        var rows = new List<object?[]>();
        var values = new List<KeyValuePair<string, object?>>();
        for (var partIndex = 0; partIndex < answer.Parts.Count; partIndex++)
        {
            var given = answer.Input.Varied.Select(name => answer.Input.Runs[partIndex][name]?.ToString()).ToList();
            var part = answer.Parts[partIndex];
            foreach (var cells in paths.SelectMany(path => ListRows(part, path)))
            {
                rows.Add([.. columns.Select((column, index) => index < given.Count ? given[index] : cells.GetValueOrDefault(column.Name))]);
            }

            var start = given.Count == 0 ? "" : string.Join(' ', given) + ": ";
            values.AddRange(ListValues(part, fields, paths, "")
                .Select(value => KeyValuePair.Create(start + value.Key, value.Value)));
        }

        return new AnswerTable(columns, rows, values);
    }

    /// <summary>Checks that a question selects the rows that its comment names.</summary>
    /// <param name="question">The question.</param>
    /// <param name="shape">What it answers.</param>
    /// <exception cref="ArgumentException">It names rows that it does not select.</exception>
    public static void Check(Question question, DocumentShape shape)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(shape);
        RowPath.Find(WithoutEvidence(shape.Fields, question.Comment.Evidence), question.Comment.Rows);
    }

    private static IReadOnlyList<FieldShape> WithoutEvidence(IReadOnlyList<FieldShape> fields, IReadOnlyList<string> names) =>
        names.Count == 0 ? fields : [.. fields.Where(field => !names.Contains(field.Key))
            .Select(field => field with { Fields = WithoutEvidence(field.Fields, names) })];

    private static string NameVaried(string name, IReadOnlyList<RowPath> paths) =>
        paths.Any(path => path.Fields.Any(field => field.Key == name && field.Kind != ValueKind.Composite)) ? "asked." + name : name;

    private static IEnumerable<TableColumn> ListColumns(IReadOnlyList<FieldShape> fields, IReadOnlyList<string> rest, string prefix)
    {
        if (rest.Count == 0)
        {
            return CellReader.GetColumns(fields, prefix);
        }

        var next = fields.First(field => field.Key == rest[0]);
        return CellReader.GetColumns(fields, prefix, next.Key)
            .Concat(ListColumns(next.Fields, [.. rest.Skip(1)], prefix + next.Key + "."));
    }

    private static IEnumerable<Dictionary<string, object?>> ListRows(JsonElement part, RowPath path)
    {
        var value = part;
        foreach (var key in path.Lead)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(key, out value))
            {
                return [];
            }
        }

        var start = new Dictionary<string, object?> { [PartColumn] = path.Name };
        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Expand(item, path.Fields, path.Rest, "", start)),
            JsonValueKind.Object => Expand(value, path.Fields, path.Rest, "", start),
            _ => [],
        };
    }

    private static IEnumerable<Dictionary<string, object?>> Expand(
        JsonElement item, IReadOnlyList<FieldShape> fields, IReadOnlyList<string> rest, string prefix, Dictionary<string, object?> around)
    {
        var cells = new Dictionary<string, object?>(around);
        CellReader.Read(item, fields, prefix, cells, rest.Count == 0 ? null : rest[0]);
        if (rest.Count == 0 || item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(rest[0], out var inner))
        {
            return [cells];
        }

        var next = fields.First(field => field.Key == rest[0]);
        var items = inner.ValueKind == JsonValueKind.Array ? inner.EnumerateArray().ToList() : [inner];

        // What has nothing in it is still a row.
        return items.Count == 0 ? [cells]
            : items.SelectMany(one => Expand(one, next.Fields, [.. rest.Skip(1)], prefix + next.Key + ".", cells));
    }

    // Other lists are left out: a table has one kind of row. They are in the answer as JSON.
    private static IEnumerable<KeyValuePair<string, object?>> ListValues(
        JsonElement value, IReadOnlyList<FieldShape> fields, IReadOnlyList<RowPath> paths, string prefix)
    {
        foreach (var field in fields)
        {
            var name = prefix + field.Key;
            if (paths.Any(path => path.Name == name || path.Lead.Count == 0)
                || value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(field.Key, out var inner))
            {
                continue;
            }

            if (field.Kind != ValueKind.Composite && !field.IsList)
            {
                yield return KeyValuePair.Create(name, CellReader.ReadValue(inner));
            }
            else if (!field.IsList)
            {
                foreach (var found in ListValues(inner, field.Fields, paths, name + "."))
                {
                    yield return found;
                }
            }
        }
    }
}
