using GraphKb.Analysis.Tables;
using GraphKb.Model.Dates;
using GraphKb.Model.Schemas;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Builds the columns of rows. The kind of a column decides how it is stored. The cells of packed rows need no records.</summary>
internal sealed class ColumnBuilder<T>(IReadOnlyList<T> rows, ReferenceTables references)
    where T : class
{
    private readonly PackedRows<T>? _packed = rows as PackedRows<T>;

    public ColumnData Build(Column<T> column, int columnIndex) => column.Kind switch
    {
        ColumnKind.Id or ColumnKind.Code => new TextColumn(TextBlock.Create(Map(column, columnIndex, cell => cell.Text))),
        ColumnKind.Text when column.IsRequired => new TextColumn(TextBlock.Create(Map(column, columnIndex, cell => cell.Text))),
        ColumnKind.Reference when references.Find(column.Targets) is { } index =>
            new IndexColumn(MapReferences(column, columnIndex, index), index.Ids),
        ColumnKind.Text or ColumnKind.Language or ColumnKind.Reference => new SharedTextColumn(
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
        SharedValues<TValue>.Create(rows.Count, rowIndex => convert(GetCell(column, columnIndex, rowIndex)), comparer);

    private TValue[] Map<TValue>(Column<T> column, int columnIndex, Func<CellValue, TValue> convert)
    {
        var values = new TValue[rows.Count];
        for (var rowIndex = 0; rowIndex < values.Length; rowIndex++)
        {
            values[rowIndex] = convert(GetCell(column, columnIndex, rowIndex));
        }

        return values;
    }

    private CellValue GetCell(Column<T> column, int columnIndex, int rowIndex) =>
        _packed is null ? column.Get(rows[rowIndex]) : _packed.GetCell(columnIndex, rowIndex);

    private int[] MapReferences(Column<T> column, int columnIndex, IdIndex index)
    {
        if (_packed is null)
        {
            return Map(column, columnIndex, cell => cell.IsBlank ? IndexColumn.None : index[cell.Text]);
        }

        var indexes = new int[rows.Count];
        Array.Fill(indexes, IndexColumn.None);
        var numbers = _packed.GetNumbers(columnIndex);
        for (var rowIndex = 0; rowIndex < numbers.Length; rowIndex++)
        {
            if (numbers[rowIndex] >= 0)
            {
                indexes[rowIndex] = index.Find(_packed.Names, numbers[rowIndex]);
            }
        }

        return indexes;
    }
}
