using GraphKb.Model.Schemas;

namespace GraphKb.Exports.Files;

/// <summary>A column of an exported table.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Text, Number, Whole, Day or Flag: what the cells are, unless blank. Names of enums and lists are texts.</param>
/// <param name="Get">Reads the cell of a row.</param>
internal sealed record ExportColumn<T>(string Name, CellValueKind Kind, Func<T, CellValue> Get)
{
    /// <summary>The column of a table of the data package, under the same name.</summary>
    public static ExportColumn<T> From(Column<T> column) => new(
        column.Name,
        column.Kind switch
        {
            ColumnKind.Number => CellValueKind.Number,
            ColumnKind.Year => CellValueKind.Whole,
            ColumnKind.Day or ColumnKind.EndDay => CellValueKind.Day,
            ColumnKind.Flag => CellValueKind.Flag,
            _ => CellValueKind.Text,
        },
        column.Get);
}
