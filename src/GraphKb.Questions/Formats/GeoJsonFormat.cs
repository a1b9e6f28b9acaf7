using System.Text.Json;
using GraphKb.Api.Shapes;
using GraphKb.Questions.Tables;

namespace GraphKb.Questions.Formats;

/// <summary>
/// GeoJSON (RFC 7946): a feature for each row, with its cells as properties. A row with one place is a point, one with several is a line
/// through them in the order of the row, and one without a known place has a null geometry. What the answer is and its sources are members
/// of the collection.
/// </summary>
internal sealed class GeoJsonFormat : IAnswerFormat
{
    private const string Latitude = "latitude";
    private const string Longitude = "longitude";
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <inheritdoc/>
    public string Name => "geojson";

    /// <inheritdoc/>
    public string MediaType => "application/geo+json";

    /// <inheritdoc/>
    public bool Fits(DocumentShape shape) => HasPlace(shape.Fields);

    /// <inheritdoc/>
    public async Task WriteAsync(AnswerExport export, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartObject();
        writer.WriteString("type", "FeatureCollection");
        writer.WritePropertyName("about");
        JsonSerializer.Serialize(writer, new Dictionary<string, object?>(export.About));
        writer.WritePropertyName("sources");
        JsonSerializer.Serialize(writer, export.Answer.Evidence.Sources, Web);
        writer.WriteStartArray("features");
        var places = FindPlaces(export.Table.Columns);
        foreach (var row in export.Table.Rows)
        {
            WriteFeature(writer, export.Table.Columns, row, places);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static bool HasPlace(IReadOnlyList<FieldShape> fields) =>
        (fields.Any(field => field.Key == Latitude) && fields.Any(field => field.Key == Longitude))
        || fields.Any(field => HasPlace(field.Fields));

    // The columns of the latitude and the longitude of each place.
    private static List<(int Latitude, int Longitude)> FindPlaces(IReadOnlyList<TableColumn> columns)
    {
        var names = columns.Select(column => column.Name).ToList();
        return [.. names.Select((name, index) => (Name: name, Index: index))
            .Where(column => column.Name == Latitude || column.Name.EndsWith("." + Latitude, StringComparison.Ordinal))
            .Select(column => (column.Index, names.IndexOf(column.Name[..^Latitude.Length] + Longitude)))
            .Where(place => place.Item2 >= 0)];
    }

    private static void WriteFeature(
        Utf8JsonWriter writer, IReadOnlyList<TableColumn> columns, object?[] row, List<(int Latitude, int Longitude)> places)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        WriteGeometry(writer, [.. places.SelectMany(place => ReadPoints(row[place.Longitude], row[place.Latitude]))]);
        writer.WriteStartObject("properties");
        for (var columnIndex = 0; columnIndex < columns.Count; columnIndex++)
        {
            writer.WritePropertyName(columns[columnIndex].Name);
            JsonSerializer.Serialize(writer, row[columnIndex]);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // A cell of a list has the values of all its items.
    private static IEnumerable<(double Longitude, double Latitude)> ReadPoints(object? longitude, object? latitude) =>
        CellReader.Format(longitude).Split(CellReader.Separator).Zip(CellReader.Format(latitude).Split(CellReader.Separator))
            .Where(pair => pair.First.Length > 0 && pair.Second.Length > 0)
            .Select(pair => (double.Parse(pair.First, null), double.Parse(pair.Second, null)));

    private static void WriteGeometry(Utf8JsonWriter writer, List<(double Longitude, double Latitude)> points)
    {
        if (points.Count == 0)
        {
            writer.WriteNull("geometry");
            return;
        }

        writer.WriteStartObject("geometry");
        writer.WriteString("type", points.Count == 1 ? "Point" : "LineString");
        writer.WritePropertyName("coordinates");
        if (points.Count == 1)
        {
            WritePoint(writer, points[0]);
        }
        else
        {
            writer.WriteStartArray();
            points.ForEach(point => WritePoint(writer, point));
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter writer, (double Longitude, double Latitude) point)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(point.Longitude);
        writer.WriteNumberValue(point.Latitude);
        writer.WriteEndArray();
    }
}
