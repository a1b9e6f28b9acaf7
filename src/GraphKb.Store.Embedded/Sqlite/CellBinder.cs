using GraphKb.Model.Dates;
using GraphKb.Model.Schemas;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Binds cells to the parameters of a statement, as <see cref="TableMapping"/> describes.</summary>
internal sealed class CellBinder(EntityWriter entities, TextTable texts)
{
    /// <summary>Binds a cell of a compact table.</summary>
    public void BindCompact(Statement statement, int parameterIndex, Column column, CellValue cell)
    {
        switch (column.Kind)
        {
            case ColumnKind.Id or ColumnKind.Reference when !cell.IsBlank:
                statement.Bind(parameterIndex, entities[column.ToEntityId(cell.Text)]);
                break;
            case ColumnKind.TextList or ColumnKind.ReferenceList or ColumnKind.EnumList:
                statement.Bind(parameterIndex, texts.GetNumber(cell.List));
                break;
            case ColumnKind.Text when column.IsKey || !cell.IsBlank:
                statement.Bind(parameterIndex, texts.GetNumber(cell.IsBlank ? "" : cell.Text));
                break;
            case ColumnKind.Day or ColumnKind.EndDay when column.IsKey || !cell.IsBlank:
                statement.Bind(parameterIndex, cell.IsBlank ? StoredDay.Blank : StoredDay.Format(cell.Day));
                break;
            default:
                BindPlain(statement, parameterIndex, column, cell);
                break;
        }
    }

    /// <summary>
    /// Binds a cell of a table that stores texts. A blank part of a key is '', or 0 for a year, because NULL is not equal to NULL.
    /// </summary>
    public static void BindPlain(Statement statement, int parameterIndex, Column column, CellValue cell) => _ = cell.Kind switch
    {
        CellValueKind.Blank when column is { IsKey: true, Kind: ColumnKind.Year } => statement.Bind(parameterIndex, 0L),
        CellValueKind.Blank => statement.Bind(parameterIndex, column.IsKey ? "" : null),
        CellValueKind.Text => statement.Bind(parameterIndex, cell.Text),
        CellValueKind.List => statement.Bind(parameterIndex, string.Join(';', cell.List)),
        CellValueKind.Day => statement.Bind(parameterIndex, IsoDate.Format(cell.Day)),
        CellValueKind.Number => statement.Bind(parameterIndex, cell.Number),
        CellValueKind.Flag => statement.Bind(parameterIndex, cell.Flag ? 1L : 0L),
        CellValueKind.Whole or CellValueKind.Enum => statement.Bind(parameterIndex, (long)cell.Whole),
        _ => throw new NotSupportedException($"Column {column.Name} has a cell of the kind {cell.Kind}, which SQLite does not store yet."),
    };
}
