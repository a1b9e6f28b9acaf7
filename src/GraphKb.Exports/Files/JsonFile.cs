using System.Text.Encodings.Web;
using System.Text.Json;
using GraphKb.Model.Dates;
using GraphKb.Model.Schemas;

namespace GraphKb.Exports.Files;

/// <summary>Writes cells and rows as JSON.</summary>
internal static class JsonFile
{
    private const int BytesPerWrite = 1 << 16;

    /// <summary>How these files are written: letters of all scripts are not escaped. No browser takes them for a page.</summary>
    public static JsonWriterOptions Options => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Passes on what the writer holds, once it is much.</summary>
    public static void FlushIfLarge(Utf8JsonWriter json)
    {
        if (json.BytesPending > BytesPerWrite)
        {
            json.Flush();
        }
    }

    /// <summary>Writes the cells of a row as properties; a blank is null.</summary>
    public static void WriteCells<T>(Utf8JsonWriter json, IEnumerable<ExportColumn<T>> columns, T row)
    {
        foreach (var column in columns)
        {
            json.WritePropertyName(column.Name);
            Write(json, column.Get(row));
        }
    }

    private static void Write(Utf8JsonWriter json, CellValue cell)
    {
        switch (cell.Kind)
        {
            case CellValueKind.Blank:
                json.WriteNullValue();
                break;
            case CellValueKind.Number:
                json.WriteNumberValue(cell.Number);
                break;
            case CellValueKind.Whole:
                json.WriteNumberValue(cell.Whole);
                break;
            case CellValueKind.Flag:
                json.WriteBooleanValue(cell.Flag);
                break;
            case CellValueKind.Day:
                json.WriteStringValue(IsoDate.Format(cell.Day));
                break;
            default:
                json.WriteStringValue(CellText.Format(cell));
                break;
        }
    }
}
