using System.Globalization;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>The statements of the .sql files. Each follows a line <c>-- name</c> or <c>-- name: what it does</c>.</summary>
internal static class SqlText
{
    private static readonly Dictionary<string, string> Statements = new[] { "tables", "entities" }
        .SelectMany(file => Split(Text(file + ".sql"), file)).ToDictionary(StringComparer.Ordinal);

    /// <summary>The statements that create the layout, to be run together.</summary>
    public static string Schema { get; } = Text("schema.sql");

    /// <summary>The value that the layout sets a PRAGMA to.</summary>
    public static long GetPragma(string name)
    {
        var begin = $"PRAGMA {name} = ";
        var line = Schema.Split('\n').First(line => line.StartsWith(begin, StringComparison.Ordinal));
        return long.Parse(line[begin.Length..].TrimEnd(';', '\r'), CultureInfo.InvariantCulture);
    }

    /// <summary>A statement by its file and name, such as <c>entities put</c>.</summary>
    public static string Get(string name) => Statements[name];

    private static IEnumerable<KeyValuePair<string, string>> Split(string text, string file)
    {
        string? name = null;
        var lines = new List<string>();
        foreach (var line in text.Split('\n').Append("-- end"))
        {
            // The second line of a comment is indented.
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
        using var stream = typeof(SqlText).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
