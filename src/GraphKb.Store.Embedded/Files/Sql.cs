namespace GraphKb.Store.Embedded.Files;

/// <summary>The statements of the .sql files: each begins after a line <c>-- name</c> or <c>-- name: what it does</c>.</summary>
internal static class Sql
{
    private static readonly Dictionary<string, string> Statements = new[] { "read", "put", "remove", "entities", "search" }
        .SelectMany(file => Split(Text(file + ".sql"), file)).ToDictionary(StringComparer.Ordinal);

    /// <summary>All statements of the layout, to run in one go.</summary>
    public static string Schema { get; } = Text("schema.sql");

    /// <summary>A statement by its file and name, such as <c>put supplies</c>.</summary>
    public static string Of(string name) => Statements[name];

    private static IEnumerable<KeyValuePair<string, string>> Split(string text, string file)
    {
        string? name = null;
        var lines = new List<string>();
        foreach (var line in text.Split('\n').Append("-- end"))
        {
            // A comment that goes on for a second line is set in.
            if (!line.StartsWith("-- ", StringComparison.Ordinal) || line.StartsWith("--  ", StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            if (name is not null)
            {
                yield return new($"{file} {name}", string.Join('\n', lines));
            }

            name = line[3..].Split(':')[0];
            lines.Clear();
        }
    }

    private static string Text(string name)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
