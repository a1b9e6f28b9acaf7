using GraphKb.Api.Shapes;

namespace GraphKb.Questions.Tables;

/// <summary>
/// The way from an answer to its rows: through objects to the first list, whose items are rows, and on through lists inside them, whose
/// items then are rows with the columns of what they are in. A path without a list leads to an object, which is one row.
/// </summary>
/// <param name="Lead">The names of the fields to the first list, itself included.</param>
/// <param name="Rest">The names from an item of it to the items that are rows; empty where the items are.</param>
/// <param name="Fields">What is selected of an item of the first list, or of the object.</param>
internal sealed record RowPath(IReadOnlyList<string> Lead, IReadOnlyList<string> Rest, IReadOnlyList<FieldShape> Fields)
{
    private const char Dot = '.';

    /// <summary>The path as the comment of a question writes it, up to the first list.</summary>
    public string Name => string.Join(Dot, Lead);

    /// <summary>Finds the paths that a question names, or else the first list of its answer.</summary>
    /// <param name="fields">The fields of the answer.</param>
    /// <param name="names">The paths of the question, with dots; may be empty.</param>
    /// <exception cref="ArgumentException">A path names a field that is not selected.</exception>
    public static IReadOnlyList<RowPath> Find(IReadOnlyList<FieldShape> fields, IReadOnlyList<string> names) =>
        names.Count > 0 ? [.. names.Select(name => Parse(fields, name))] : [FindFirstList(fields)];

    private static RowPath Parse(IReadOnlyList<FieldShape> fields, string name)
    {
        var keys = name.Split(Dot);
        var (inner, listEnd) = (fields, -1);
        for (var keyIndex = 0; keyIndex < keys.Length; keyIndex++)
        {
            var field = inner.FirstOrDefault(one => one.Key == keys[keyIndex]) is { Kind: ValueKind.Composite } found ? found
                : throw new ArgumentException(
                    $"rows: {name} names {keys[keyIndex]}, which is no selected object; expected a path of fields.");
            inner = field.Fields;
            if (listEnd < 0 && (field.IsList || keyIndex == keys.Length - 1))
            {
                (listEnd, fields) = (keyIndex + 1, inner);
            }
        }

        return new RowPath(keys[..listEnd], keys[listEnd..], fields);
    }

    // Breadth first: the list that is nearest to the top. An answer without a list is one row itself.
    private static RowPath FindFirstList(IReadOnlyList<FieldShape> fields)
    {
        var open = new Queue<(IReadOnlyList<string> Path, FieldShape Field)>(
            fields.Select(field => ((IReadOnlyList<string>)[field.Key], field)));
        while (open.TryDequeue(out var next))
        {
            if (next.Field is { Kind: ValueKind.Composite, IsList: true })
            {
                return new RowPath(next.Path, [], next.Field.Fields);
            }

            foreach (var field in next.Field.Fields)
            {
                open.Enqueue(([.. next.Path, field.Key], field));
            }
        }

        return new RowPath([], [], fields);
    }
}
