using System.Collections;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// A large table as one flat array per column of its schema. As a list it builds the record of a row when the row is read, so a row costs
/// tens of bytes instead of several objects. Immutable.
/// </summary>
internal sealed class ColumnarTable<T> : IReadOnlyList<T>
    where T : class
{
    private readonly Table<T> _table;
    private readonly ColumnData[] _columns;

    /// <summary>A table of finished columns.</summary>
    /// <param name="table">The schema.</param>
    /// <param name="columns">The data of each column, in the order of the schema.</param>
    /// <param name="count">The number of rows.</param>
    public ColumnarTable(Table<T> table, ColumnData[] columns, int count) => (_table, _columns, Count) = (table, columns, count);

    public int Count { get; }

    public T this[int rowIndex] => _table.Create(new RowCells(_table, _columns, rowIndex));

    /// <summary>The data of a column that questions read.</summary>
    /// <typeparam name="TColumn">The type that <see cref="ColumnBuilder{T}"/> chooses for its kind.</typeparam>
    public TColumn Column<TColumn>(string name)
        where TColumn : ColumnData => (TColumn)_columns[_table.IndexOf(name)];

    /// <summary>The data of a column by its index in the schema.</summary>
    public ColumnData Column(int columnIndex) => _columns[columnIndex];

    /// <summary>Writes all columns as <see cref="ColumnReader"/> reads them.</summary>
    public void Write(ArrayWriter file)
    {
        file.Write(Count);
        Array.ForEach(_columns, column => column.Write(file));
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var rowIndex = 0; rowIndex < Count; rowIndex++)
        {
            yield return this[rowIndex];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
