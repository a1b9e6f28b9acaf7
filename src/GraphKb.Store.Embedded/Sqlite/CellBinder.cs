using GraphKb.Model.Dates;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded.InMemory;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Binds the cells of a column to a parameter of a statement, row by row, as <see cref="TableMapping"/> describes.</summary>
internal sealed class CellBinder(EntityWriter entities, TextTable texts)
{
    /// <summary>What binds the cell of a row.</summary>
    /// <param name="put">The statement.</param>
    /// <param name="parameterIndex">The parameter.</param>
    /// <param name="rows">All rows; those of compact tables are in columns.</param>
    /// <param name="column">The column.</param>
    /// <param name="columnIndex">Its index in the schema.</param>
    public Action<int> Create<T>(Statement put, int parameterIndex, IReadOnlyList<T> rows, Column<T> column, int columnIndex)
        where T : class => rows is ColumnarTable<T> table
        ? CreateCompact(put, parameterIndex, column, table.Column(columnIndex))
        : rowIndex => BindPlain(put, parameterIndex, column, column.Get(rows[rowIndex]));

    // What repeats is translated once.
    private Action<int> CreateCompact(Statement put, int parameterIndex, Column column, ColumnData data)
    {
        switch (data)
        {
            case TextColumn:
                return siteIndex => put.Bind(parameterIndex, entities.SiteNumbers[siteIndex]);
            case IndexColumn references:
                var numbers = entities.GetNumbers(references.Ids, column);
                return rowIndex => put.Bind(
                    parameterIndex, references.Values[rowIndex] is >= 0 and var index ? numbers[index] : Statement.Null);
            case SharedTextColumn { Values: var shared }:
                var textNumbers = shared.Distinct.Select(text => text.Length > 0 || column.IsKey ? texts.GetNumber(text) : Statement.Null);
                return CreateShared(put, parameterIndex, shared, [.. textNumbers]);
            case SharedListColumn { Values: var lists }:
                var listNumbers = lists.Distinct.Select(list => texts.GetNumber(string.Join(';', list)));
                return CreateShared(put, parameterIndex, lists, [.. listNumbers]);
            case DayColumn:
                long blank = column.IsKey ? StoredDay.Blank : Statement.Null;
                return rowIndex => put.Bind(parameterIndex, data.GetDay(rowIndex) is { } day ? StoredDay.Format(day) : blank);
            case WholeColumn:
                return rowIndex => put.Bind(parameterIndex, data.GetWhole(rowIndex) ?? Statement.Null);
            default:
                return rowIndex => put.Bind(parameterIndex, data.GetNumber(rowIndex) ?? double.NaN);
        }
    }

    private static Action<int> CreateShared<TValue>(Statement put, int parameterIndex, SharedValues<TValue> values, long[] numbers)
        where TValue : notnull =>
        rowIndex => put.Bind(parameterIndex, numbers[values.NumberOf(rowIndex)]);

    // A blank part of a key is '', or 0 for a year, because NULL is not equal to NULL.
    private static void BindPlain(Statement statement, int parameterIndex, Column column, CellValue cell) => _ = cell.Kind switch
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
