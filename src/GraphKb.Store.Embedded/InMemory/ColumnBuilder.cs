using GraphKb.Analysis.Tables;
using GraphKb.Model.Dates;
using GraphKb.Model.Schemas;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Builds the columns of rows. The kind of a column decides how it is stored. The cells of packed rows need no records.</summary>
internal sealed class ColumnBuilder<T>
    where T : class
{
    private readonly Table<T> _table;
    private readonly IReadOnlyList<T> _rows;
    private readonly ReferenceTables _references;
    private readonly PackedRows<T>? _packed;
    private readonly int[]? _order;

    /// <summary>Begins with the rows in the order that they have.</summary>
    /// <param name="table">The schema.</param>
    /// <param name="rows">The rows; records that are built on request are built once.</param>
    /// <param name="references">The tables that references are encoded with.</param>
    public ColumnBuilder(Table<T> table, IReadOnlyList<T> rows, ReferenceTables references)
    {
        _rows = rows is ColumnarTable<T> ? [.. rows] : rows;
        (_table, _references, _packed) = (table, references, rows as PackedRows<T>);
    }

    private ColumnBuilder(ColumnBuilder<T> other, int[]? order) =>
        (_table, _rows, _references, _packed, _order) = (other._table, other._rows, other._references, other._packed, order);

    /// <summary>Builds one column in the order that the rows have. O(rows).</summary>
    /// <typeparam name="TColumn">The type that its kind has.</typeparam>
    /// <param name="name">The name of the column.</param>
    public TColumn BuildColumn<TColumn>(string name)
        where TColumn : ColumnData => (TColumn)Build(_table.Columns[_table.IndexOf(name)], _table.IndexOf(name));

    /// <summary>Builds all columns. O(rows x columns).</summary>
    /// <param name="order">The row index of each row of the table; null for the order that the rows have.</param>
    public ColumnarTable<T> BuildTable(int[]? order) =>
        new(_table, [.. _table.Columns.Select(new ColumnBuilder<T>(this, order).Build)], _rows.Count);

    private ColumnData Build(Column<T> column, int columnIndex) => column.Kind switch
    {
        ColumnKind.Id or ColumnKind.Code => new TextColumn(TextBlock.Create(Map(column, columnIndex, cell => cell.Text))),
        ColumnKind.Text when column.IsRequired => new TextColumn(TextBlock.Create(Map(column, columnIndex, cell => cell.Text))),
        ColumnKind.Reference when _references.Find(column.Targets) is { } index =>
            new IndexColumn(MapReferences(column, columnIndex, index), index.Ids),
        ColumnKind.Text or ColumnKind.Language or ColumnKind.PartialDay or ColumnKind.Reference => new SharedTextColumn(
            Share(column, columnIndex, cell => cell.IsBlank ? "" : cell.Text, StringComparer.Ordinal)),
        ColumnKind.ReferenceList or ColumnKind.TextList or ColumnKind.EnumList => new SharedListColumn(
            Share(column, columnIndex, cell => cell.List, ListComparer.Instance)),
        ColumnKind.Number when column.HasDefault => new SharedNumberColumn(
            Share(column, columnIndex, cell => cell.IsBlank ? double.NaN : cell.Number)),
        ColumnKind.Number => new NumberColumn(Map(column, columnIndex, cell => cell.IsBlank ? double.NaN : cell.Number)),
        ColumnKind.Day => new DayColumn(Map(column, columnIndex, cell => cell.IsBlank ? DayNumbers.Always : cell.Day.DayNumber)),
        ColumnKind.EndDay => new DayColumn(Map(column, columnIndex, cell => cell.IsBlank ? DayNumbers.Open : cell.Day.DayNumber)),
        ColumnKind.Flag => new WholeColumn(Share(column, columnIndex, cell => cell.Flag ? 1 : 0)),
        ColumnKind.Enum or ColumnKind.Year =>
            new WholeColumn(Share(column, columnIndex, cell => cell.IsBlank ? WholeColumn.Blank : cell.Whole)),
        _ => throw new NotSupportedException($"Column {column.Name} has the kind {column.Kind}, which large tables do not store yet."),
    };

    private SharedValues<TValue> Share<TValue>(
        Column<T> column, int columnIndex, Func<CellValue, TValue> convert, IEqualityComparer<TValue>? comparer = null)
        where TValue : notnull =>
        SharedValues<TValue>.Create(_rows.Count, rowIndex => convert(GetCell(column, columnIndex, rowIndex)), comparer);

    private TValue[] Map<TValue>(Column<T> column, int columnIndex, Func<CellValue, TValue> convert)
    {
        var values = new TValue[_rows.Count];
        for (var rowIndex = 0; rowIndex < values.Length; rowIndex++)
        {
            values[rowIndex] = convert(GetCell(column, columnIndex, rowIndex));
        }

        return values;
    }

    private CellValue GetCell(Column<T> column, int columnIndex, int index) =>
        _packed is null ? column.Get(_rows[RowOf(index)]) : _packed.GetCell(columnIndex, RowOf(index));

    private int RowOf(int index) => _order is null ? index : _order[index];

    private int[] MapReferences(Column<T> column, int columnIndex, IdIndex index)
    {
        if (_packed is null)
        {
            return Map(column, columnIndex, cell => cell.IsBlank ? IndexColumn.None : index[cell.Text]);
        }

        var indexes = new int[_rows.Count];
        Array.Fill(indexes, IndexColumn.None);
        var numbers = _packed.GetNumbers(columnIndex);
        for (var rowIndex = 0; rowIndex < numbers.Length; rowIndex++)
        {
            var number = numbers[RowOf(rowIndex)];
            if (number >= 0)
            {
                indexes[rowIndex] = index.Find(_packed.Names, number);
            }
        }

        return indexes;
    }
}
