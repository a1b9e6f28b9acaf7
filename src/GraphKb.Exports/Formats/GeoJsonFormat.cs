using System.Text.Json;
using GraphKb.Exports.Files;
using GraphKb.Exports.Places;
using GraphKb.Exports.Rows;
using GraphKb.Model.Files;
using GraphKb.Model.Schemas;

namespace GraphKb.Exports.Formats;

/// <summary>
/// Two GeoJSON files: sites as points, supplies as lines. A site without coordinates, as every market and most aggregates are, is at the
/// centre of its country, and its property <c>placed_by</c> says so; without a centre its geometry is null.
/// </summary>
internal sealed class GeoJsonFormat : IExportFormat
{
    private const string Sites = "sites.geojson";
    private const string Supplies = "supplies.geojson";

    private static readonly IReadOnlyList<ExportColumn<EdgeRow>> LineColumns =
    [
        .. EdgeRow.Columns.Where(column => column.Name != "id"),
        new("from_placed_by", CellValueKind.Text, row => CellValue.FromText(row.From.PlacedBy)),
        new("to_placed_by", CellValueKind.Text, row => CellValue.FromText(row.To.PlacedBy)),
    ];

    public string Name => "geojson";

    public bool IsOfOneDay => true;

    public IReadOnlyList<string> FileNames => [Sites, Supplies];

    public long CountRows(ExportContents contents) => contents.Package.Sites.Count + (long)contents.Package.Supplies.Count;

    public Task WriteAsync(ExportContents contents, ExportTarget target)
    {
        var rows = new NetworkRows(contents);
        WriteFile(target, Sites, rows.Sites, (json, row) =>
        {
            WritePoint(json, row.Place);
            json.WriteString("id", row.Site.Id);
            json.WriteStartObject("properties");
            json.WriteString("id", row.Site.Id);
            JsonFile.WriteCells(json, SiteRow.Columns, row);
            json.WriteEndObject();
        });
        WriteFile(target, Supplies, rows.Edges, (json, row) =>
        {
            WriteLine(json, row.From.Place, row.To.Place);
            json.WriteString("id", row.Supply.Id);
            json.WriteStartObject("properties");
            json.WriteString("id", row.Supply.Id);
            JsonFile.WriteCells(json, LineColumns, row);
            json.WriteEndObject();
        });
        return Task.CompletedTask;
    }

    private static void WriteFile<T>(ExportTarget target, string name, IEnumerable<T> rows, Action<Utf8JsonWriter, T> writeFeature)
    {
        using var file = target.Create(name);
        using (var json = new Utf8JsonWriter(file, JsonFile.Options))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var row in target.Watch(name, rows))
            {
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                writeFeature(json, row);
                json.WriteEndObject();
                JsonFile.FlushIfLarge(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        DiskFlush.Flush(file);
    }

    private static void WritePoint(Utf8JsonWriter json, Place? place)
    {
        if (place is not { } known)
        {
            json.WriteNull("geometry");
            return;
        }

        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WritePropertyName("coordinates");
        WritePosition(json, known);
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, Place? from, Place? to)
    {
        if (from is not { } start || to is not { } end)
        {
            json.WriteNull("geometry");
            return;
        }

        var parts = MapLine.Draw(start, end);
        json.WriteStartObject("geometry");
        json.WriteString("type", parts.Count == 1 ? "LineString" : "MultiLineString");
        json.WritePropertyName("coordinates");
        if (parts.Count > 1)
        {
            json.WriteStartArray();
        }

        foreach (var part in parts)
        {
            json.WriteStartArray();
            WritePosition(json, part.From);
            WritePosition(json, part.To);
            json.WriteEndArray();
        }

        if (parts.Count > 1)
        {
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, Place place)
    {
        json.WriteStartArray();
        json.WriteNumberValue(place.Longitude);
        json.WriteNumberValue(place.Latitude);
        json.WriteEndArray();
    }
}
