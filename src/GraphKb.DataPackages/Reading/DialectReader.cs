using System.Text.Json;
using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Problems;

namespace GraphKb.DataPackages.Reading;

/// <summary>
/// Reads the encoding and the dialect that datapackage.json states for a file. The separator is used; whatever else differs from RFC 4180
/// in UTF-8 is an error, because the file would be read wrongly.
/// </summary>
internal sealed class DialectReader(ProblemList problems)
{
    private static readonly string[] Encodings = ["utf-8", "utf8", "us-ascii", "ascii"];

    // What each property must be, as JSON; null where a value does not matter.
    private static readonly Dictionary<string, string[]?> Supported = new(StringComparer.Ordinal)
    {
        ["quoteChar"] = ["\"\\\"\""],
        ["doubleQuote"] = ["true"],
        ["header"] = ["true"],
        ["headerRows"] = ["[1]"],
        ["skipInitialSpace"] = ["false", "true"],
        ["lineTerminator"] = null,
        ["caseSensitiveHeader"] = null,
        ["csvddfVersion"] = null,
        ["$schema"] = null,
        ["name"] = null,
        ["title"] = null,
    };

    /// <summary>Reads what is stated for one file.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="resource">The resource of the file.</param>
    /// <returns>The separator, or null if none is stated.</returns>
    public char? Read(string file, JsonElement resource)
    {
        if (resource.TryGetProperty("encoding", out var encoding) && !IsEncoding(encoding))
        {
            Add(file, $"the encoding {Format(encoding)}; expected utf-8");
        }

        if (!resource.TryGetProperty("dialect", out var dialect))
        {
            return null;
        }

        if (dialect.ValueKind != JsonValueKind.Object)
        {
            Add(file, $"the dialect {Format(dialect)}; expected an object with a delimiter");
            return null;
        }

        return ReadDialect(file, dialect);
    }

    private char? ReadDialect(string file, JsonElement dialect)
    {
        char? separator = null;
        foreach (var property in dialect.EnumerateObject())
        {
            if (property.NameEquals("delimiter"))
            {
                separator = ReadDelimiter(file, property.Value);
            }
            else if (!Supported.TryGetValue(property.Name, out var values))
            {
                var name = MessageText.Format(property.Name);
                Add(file, $"the dialect's {name}; expected only a delimiter, as the file is RFC 4180 otherwise");
            }
            else if (values is not null && !values.Contains(property.Value.GetRawText().Replace(" ", "", StringComparison.Ordinal)))
            {
                Add(file, $"the dialect's {property.Name} {Format(property.Value)}; expected {values[0]}");
            }
        }

        return separator;
    }

    private char? ReadDelimiter(string file, JsonElement value)
    {
        var separator = value.ValueKind == JsonValueKind.String && value.GetRawText() is var raw
            ? Separator.Known.FirstOrDefault(known => raw == JsonSerializer.Serialize(known.ToString())) : default;
        if (separator != default)
        {
            return separator;
        }

        Add(file, $"the delimiter {Format(value)}; expected a comma, a semicolon, a tab or a vertical bar");
        return null;
    }

    private static bool IsEncoding(JsonElement encoding) => encoding.ValueKind == JsonValueKind.String
        && Encodings.Any(known => encoding.GetRawText().Equals($"\"{known}\"", StringComparison.OrdinalIgnoreCase));

    private static string Format(JsonElement value) => MessageText.Format(value.GetRawText());

    private void Add(string file, string message) =>
        problems.AddError(PackageFiles.Descriptor, 1, "resources", $"states for {file} {message}");
}
