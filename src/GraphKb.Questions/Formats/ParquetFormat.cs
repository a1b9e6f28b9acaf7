using System.Text.Json;
using GraphKb.Api.Shapes;
using GraphKb.Questions.Tables;
using Parquet;
using Parquet.Schema;

namespace GraphKb.Questions.Formats;

/// <summary>
/// A Parquet file with one column for each of the table; what the answer is and its sources are key-value metadata of the file:
/// <c>graphkb.about</c> and <c>graphkb.sources</c>, both JSON.
/// </summary>
internal sealed class ParquetFormat : IAnswerFormat
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <inheritdoc/>
    public string Name => "parquet";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.apache.parquet";

    /// <inheritdoc/>
    public bool Fits(DocumentShape shape) => true;

    /// <inheritdoc/>
    public async Task WriteAsync(AnswerExport export, Stream stream, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var columns = export.Table.Columns;
        var schema = new ParquetSchema(columns.Select(column => new DataField(column.Name, GetType(column.Kind), isNullable: true)));
        var writer = await ParquetWriter.CreateAsync(schema, buffer, cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            writer.CustomMetadata = new Dictionary<string, string>
            {
                ["graphkb.about"] = JsonSerializer.Serialize(new Dictionary<string, object?>(export.About)),
                ["graphkb.sources"] = JsonSerializer.Serialize(export.Answer.Evidence.Sources, Web),
            };
            using var group = writer.CreateRowGroup();
            for (var columnIndex = 0; columnIndex < columns.Count; columnIndex++)
            {
                var cells = export.Table.Rows.Select(row => row[columnIndex]);
                await WriteColumnAsync(group, schema.DataFields[columnIndex], columns[columnIndex].Kind, cells).ConfigureAwait(false);
            }

            group.CompleteValidate();
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    private static Task WriteColumnAsync(ParquetRowGroupWriter group, DataField field, ValueKind kind, IEnumerable<object?> cells) =>
        kind switch
        {
            ValueKind.Whole => group.WriteAsync<long>(field, cells.Select(cell => cell as long?).ToArray()),
            ValueKind.Number => group.WriteAsync<double>(field, cells.Select(ToNumber).ToArray()),
            ValueKind.Truth => group.WriteAsync<bool>(field, cells.Select(cell => cell as bool?).ToArray()),
            _ => group.WriteAsync(field, cells.Select(cell => cell is null ? null! : CellReader.Format(cell)).ToArray()),
        };

    // JSON writes a whole number without a point.
    private static double? ToNumber(object? cell) => cell is long whole ? whole : cell as double?;

    private static Type GetType(ValueKind kind) => kind switch
    {
        ValueKind.Whole => typeof(long),
        ValueKind.Number => typeof(double),
        ValueKind.Truth => typeof(bool),
        _ => typeof(string),
    };
}
