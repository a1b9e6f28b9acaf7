using GraphKb.Model.Files;
using GraphKb.Model.Schemas;
using Parquet;
using Parquet.Schema;

namespace GraphKb.Exports.Files;

/// <summary>Parquet files: text, double, 64-bit integer, date and boolean columns, of which every one may be null.</summary>
internal static class ParquetFile
{
    private const int RowsPerGroup = 100_000;

    /// <summary>Writes a table, one group of rows after the other: the memory is that of one group.</summary>
    public static async Task WriteAsync<T>(
        ExportTarget target, string name, IReadOnlyList<ExportColumn<T>> columns, IEnumerable<T> rows,
        IReadOnlyDictionary<string, string> about)
    {
        var schema = new ParquetSchema(columns.Select(column => new DataField(column.Name, GetType(column.Kind), isNullable: true)));
        var file = target.Create(name);
        await using (file.ConfigureAwait(false))
        {
            var writer = await ParquetWriter.CreateAsync(schema, file, cancellationToken: target.Stop).ConfigureAwait(false);
            await using (writer.ConfigureAwait(false))
            {
                writer.CustomMetadata = new Dictionary<string, string>(about);
                var count = 0;
                foreach (var chunk in target.Watch(name, rows).Chunk(RowsPerGroup))
                {
                    count += chunk.Length;
                    await WriteGroupAsync(writer, schema, columns, chunk).ConfigureAwait(false);
                }

                if (count == 0)
                {
                    await WriteGroupAsync(writer, schema, columns, []).ConfigureAwait(false);
                }
            }

            DiskFlush.Flush(file);
        }
    }

    private static async Task WriteGroupAsync<T>(
        ParquetWriter writer, ParquetSchema schema, IReadOnlyList<ExportColumn<T>> columns, T[] rows)
    {
        using var group = writer.CreateRowGroup();
        for (var columnIndex = 0; columnIndex < columns.Count; columnIndex++)
        {
            await WriteColumnAsync(
                group, schema.DataFields[columnIndex], columns[columnIndex].Kind, Array.ConvertAll(rows, columns[columnIndex].Get.Invoke))
                .ConfigureAwait(false);
        }

        group.CompleteValidate();
    }

    private static Task WriteColumnAsync(ParquetRowGroupWriter group, DataField field, CellValueKind kind, CellValue[] cells) => kind switch
    {
        CellValueKind.Number =>
            group.WriteAsync<double>(field, Array.ConvertAll(cells, cell => cell.IsBlank ? (double?)null : cell.Number)),
        CellValueKind.Whole => group.WriteAsync<long>(field, Array.ConvertAll(cells, cell => cell.IsBlank ? (long?)null : cell.Whole)),
        CellValueKind.Flag => group.WriteAsync<bool>(field, Array.ConvertAll(cells, cell => cell.IsBlank ? (bool?)null : cell.Flag)),
        CellValueKind.Day => group.WriteAsync<DateOnly>(field, Array.ConvertAll(cells, cell => cell.IsBlank ? (DateOnly?)null : cell.Day)),
        _ => group.WriteAsync(field, Array.ConvertAll(cells, cell => CellText.Format(cell)!)),
    };

    private static Type GetType(CellValueKind kind) => kind switch
    {
        CellValueKind.Number => typeof(double),
        CellValueKind.Whole => typeof(long),
        CellValueKind.Flag => typeof(bool),
        CellValueKind.Day => typeof(DateOnly),
        _ => typeof(string),
    };
}
