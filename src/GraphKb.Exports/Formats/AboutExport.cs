using System.Text;
using System.Text.Json;
using GraphKb.Exports.Files;
using GraphKb.Exports.Rows;
using GraphKb.Model.Dates;

namespace GraphKb.Exports.Formats;

/// <summary>What an export says of itself: the file that marks its directory, and the metadata of Parquet files.</summary>
internal static class AboutExport
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "graphkb-export.json";

    private const string Units =
        "Tonnes are tonnes a year of contained mineral on its basis; of holdings, tonnes in store. A blank is unknown, and not zero.";

    /// <summary>Writes the file.</summary>
    public static void Write(IExportFormat format, ExportContents contents, ExportTarget target)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (var (name, value) in Describe(format, contents))
            {
                json.WriteString(name, value);
            }

            json.WriteStartObject("rows");
            foreach (var (name, count) in target.Written)
            {
                json.WriteNumber(name, count);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        TextFile.WriteText(target, FileName, Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    /// <summary>The same as metadata of a file, each key with the prefix <c>graphkb.</c>; what is unknown is left out.</summary>
    public static IReadOnlyDictionary<string, string> ToMetadata(IExportFormat format, ExportContents contents) =>
        Describe(format, contents).Where(pair => pair.Value is not null)
            .ToDictionary(pair => "graphkb." + pair.Name, pair => pair.Value!, StringComparer.Ordinal);

    private static (string Name, string? Value)[] Describe(IExportFormat format, ExportContents contents) =>
    [
        ("format", format.Name),
        ("title", contents.Package.Info.Title),
        ("license", contents.Package.Info.License),
        ("published", IsoDate.Format(contents.Package.Info.Published)),
        ("version", contents.Version),
        ("asOf", IsoDate.Format(contents.Selection.AsOf)),
        ("mineral", contents.Selection.Mineral),
        ("controlAsOf", IsoDate.Format(contents.Day)),
        ("units", Units),
    ];
}
