using System.Collections;

namespace GraphKb.Model.Schemas;

/// <summary>
/// The rows of a table in columns, where names and lists that repeat are numbers. As a list it builds the record of a row when the row is
/// read, so that millions of rows take tens of bytes each. Immutable.
/// </summary>
/// <typeparam name="T">The record of a row.</typeparam>
public sealed class PackedRows<T> : IReadOnlyList<T>
    where T : class
{
    private readonly Table<T> _table;
    private readonly IReadOnlyList<PackedColumn> _columns;
    private readonly IReadOnlyList<IReadOnlyList<string>> _lists;

    /// <summary>Creates a list of rows; nothing is copied.</summary>
    /// <param name="table">The table.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="columns">The cells of each column of the table.</param>
    /// <param name="names">Ids, codes and repeated texts by their numbers.</param>
    /// <param name="lists">Lists by their numbers.</param>
    public PackedRows(
        Table<T> table, int count, IReadOnlyList<PackedColumn> columns, IReadOnlyList<string> names,
        IReadOnlyList<IReadOnlyList<string>> lists) =>
        (_table, Count, _columns, Names, _lists) = (table, count, columns, names, lists);

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>Ids, codes and repeated texts by their numbers.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Builds the record of a row.</summary>
    /// <param name="index">0 to Count - 1.</param>
    public T this[int index] => _table.Create(new PackedCells<T>(this, _table, index));

    /// <summary>The numbers of a column of references, or of texts in a natural key: indexes into <see cref="Names"/>.</summary>
    /// <param name="columnIndex">The index of the column in the table.</param>
    /// <returns>The number of each row, negative where blank; empty if the column is blank in all rows.</returns>
    public ReadOnlySpan<int> GetNumbers(int columnIndex) =>
        _columns[columnIndex].Numbers is { } numbers ? numbers.AsSpan(0, Count) : [];

    /// <summary>A cell as <see cref="Column{T}.Get"/> returns it, without building the record.</summary>
    /// <param name="columnIndex">The index of the column in the table.</param>
    /// <param name="rowIndex">0 to Count - 1.</param>
    /// <returns>The cell; where it is blank but means a value, that value.</returns>
    public CellValue GetCell(int columnIndex, int rowIndex)
    {
        var column = _table.Columns[columnIndex];
        var cells = _columns[columnIndex];
        var (numbers, decimals, texts) = cells;
        var number = numbers is null ? -1 : numbers[rowIndex];
        switch (column.Kind)
        {
            case ColumnKind.Number:
                var value = decimals is null ? double.NaN : decimals[rowIndex];
                return CellValue.FromNumber(!double.IsNaN(value) ? value : column.HasDefault ? Columns<T>.DefaultNumber : null);
            case ColumnKind.ReferenceList or ColumnKind.TextList or ColumnKind.EnumList:
                return CellValue.FromList(number < 0 ? [] : _lists[number]);
            case ColumnKind.Flag:
                return CellValue.FromFlag(number == 1);
            case ColumnKind.Enum:
                return CellValue.FromEnum(column.AllowedNames, number < 0 && column.HasDefault ? 0 : number);
            case ColumnKind.Day or ColumnKind.EndDay:
                return CellValue.FromDay(number < 0 ? null : DateOnly.FromDayNumber(number));
            case ColumnKind.Year:
                return CellValue.FromWhole(number < 0 ? null : number);
            default:
                return CellValue.FromText((texts is not null ? texts[rowIndex] : number < 0 ? null : Names[number]) ?? cells.BlankText);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var rowIndex = 0; rowIndex < Count; rowIndex++)
        {
            yield return this[rowIndex];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
