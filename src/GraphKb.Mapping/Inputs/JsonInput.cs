using System.Text.Json;
using GraphKb.Mapping.Profiles;

namespace GraphKb.Mapping.Inputs;

/// <summary>
/// Reads JSON lines, or a file with one list of objects. Columns are paths with points: <c>recordDetails.name</c>. Of a list of objects the
/// first is read, and of a list of texts all, with semicolons between; the rule can make a row of each item of one list.
/// </summary>
internal static class JsonInput
{
    /// <summary>Whether a name is that of a JSON file.</summary>
    public static bool IsJson(string path) => Path.GetExtension(path).ToLowerInvariant() is ".json" or ".jsonl" or ".ndjson";

    /// <summary>The sheet of a file; null if its first object does not have the columns that the rule must have.</summary>
    /// <exception cref="ArgumentException">A line is no JSON object.</exception>
    public static InputSheet? Open(InputRule rule, string path)
    {
        var rows = Read(path).SelectMany(line => Expand(path, line.Line, line.Value, rule.Layout.Each));
        return rows.FirstOrDefault().Item2 is { } first && rule.Layout.Has.All(column => first.ContainsKey(InputRow.Normalize(column)))
            ? new InputSheet(rule, Path.GetFileName(path), null, null, rows) : null;
    }

    private static IEnumerable<(int Line, JsonElement Value)> Read(string path)
    {
        if (IsList(path))
        {
            using var file = File.OpenRead(path);
            var list = Parse(path, 1, () => JsonDocument.Parse(file).RootElement);
            foreach (var (item, itemIndex) in list.EnumerateArray().Select((item, itemIndex) => (item, itemIndex)))
            {
                yield return (itemIndex + 1, item);
            }

            yield break;
        }

        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return (line, Parse(path, line, () => JsonDocument.Parse(text).RootElement));
            }
        }
    }

    private static bool IsList(string path)
    {
        using var text = new StreamReader(path);
        int letter;
        do
        {
            letter = text.Read();
        }
        while (letter >= 0 && char.IsWhiteSpace((char)letter));
        return letter == '[';
    }

    private static JsonElement Parse(string path, int line, Func<JsonElement> parse)
    {
        try
        {
            var value = parse();
            return value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? value
                : throw new ArgumentException($"{Path.GetFileName(path)}, row {line}: is no object; expected one JSON object a line.");
        }
        catch (JsonException error)
        {
            throw new ArgumentException($"{Path.GetFileName(path)}, row {line}: is no JSON; expected one JSON object a line.", error);
        }
    }

    private static IEnumerable<(int, IReadOnlyDictionary<string, InputCell>)> Expand(
        string path, int line, JsonElement value, string? each)
    {
        try
        {
            return [.. Expand(line, value, each)];
        }
        catch (InvalidOperationException error)
        {
            throw new ArgumentException(
                $"{Path.GetFileName(path)}, row {line}: has a half of a surrogate pair; expected whole characters.", error);
        }
    }

    private static IEnumerable<(int, IReadOnlyDictionary<string, InputCell>)> Expand(int line, JsonElement value, string? each)
    {
        var list = each?.Split('.').Aggregate((JsonElement?)value, Descend);
        if (each is null || list is not { ValueKind: JsonValueKind.Array } items || items.GetArrayLength() == 0)
        {
            return [(line, Flatten(value, null, null))];
        }

        return items.EnumerateArray().Select(item => (line, (IReadOnlyDictionary<string, InputCell>)Flatten(value, each, item)));
    }

    private static JsonElement? Descend(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var child) ? child : null;

    private static Dictionary<string, InputCell> Flatten(JsonElement value, string? each, JsonElement? item)
    {
        var cells = new Dictionary<string, InputCell>(StringComparer.Ordinal);
        if (item is { } own)
        {
            Add(cells, each!, own);
        }

        Add(cells, "", value);
        return cells;
    }

    // What is there already stays: the item of the list of which each makes a row.
    private static void Add(Dictionary<string, InputCell> cells, string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Add(cells, path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.Value);
                }

                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object:
                AddFirst(cells, path, value[0]);
                break;
            case JsonValueKind.Array:
                var texts = value.EnumerateArray().Select(InputCell.FromJson).OfType<InputCell>().Select(cell => cell.Text);
                AddCell(cells, path, InputCell.FromText(string.Join("; ", texts)));
                break;
            default:
                AddCell(cells, path, InputCell.FromJson(value));
                break;
        }
    }

    // Not mixed with the item of which each makes a row: a path of it that is blank stays blank.
    private static void AddFirst(Dictionary<string, InputCell> cells, string path, JsonElement first)
    {
        var prefix = InputRow.Normalize(path) + ".";
        if (!cells.Keys.Any(key => key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            Add(cells, path, first);
        }
    }

    private static void AddCell(Dictionary<string, InputCell> cells, string path, InputCell? cell)
    {
        if (cell is not null)
        {
            cells.TryAdd(InputRow.Normalize(path), cell);
        }
    }
}
