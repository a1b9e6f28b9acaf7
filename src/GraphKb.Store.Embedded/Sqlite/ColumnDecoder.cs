using GraphKb.Analysis.Tables;
using GraphKb.Model.Dates;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded.InMemory;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Decodes the stored columns of a compact table: numbers of the file become indexes into tables, texts and days.</summary>
internal sealed class ColumnDecoder(StoredEntities entities, StoredTexts texts, ReferenceTables references)
{
    private readonly Dictionary<IdTable, int[]> _indexesByNumber = [];

    public ColumnarTable<T> Decode<T>(Table<T> table, StoredColumns stored)
        where T : class
    {
        var columns = new ColumnData[table.Columns.Count];
        var idIndex = table.IndexOf("id");
        for (var columnIndex = 0; columnIndex < columns.Length; columnIndex++)
        {
            var column = table.Columns[columnIndex];
            if (TableMapping.IsStoredInEntities(column))
            {
                columns[columnIndex] = new TextColumn(Array.ConvertAll(stored.Integers[idIndex]!, entities.GetName));
            }
            else if (columnIndex != idIndex)
            {
                columns[columnIndex] = column.Kind == ColumnKind.Number
                    ? DecodeNumbers(column, stored.TakeDecimals(columnIndex))
                    : DecodeIntegers(column, stored.TakeIntegers(columnIndex));
            }
        }

        // Last, because the names were found by the same numbers.
        if (idIndex >= 0)
        {
            columns[idIndex] = new TextColumn(Array.ConvertAll(stored.TakeIntegers(idIndex), entities.GetId));
        }

        return new ColumnarTable<T>(table, columns, stored.RowCount);
    }

    private static ColumnData DecodeNumbers(Column column, double[] values) => column.HasDefault
        ? new SharedNumberColumn(SharedValues<double>.Create(values, value => value))
        : new NumberColumn(values);

    private ColumnData DecodeIntegers(Column column, int[] values) => column.Kind switch
    {
        ColumnKind.Reference when references.Find(column.Targets) is { } index => DecodeReferences(column, values, index.Ids),
        ColumnKind.Reference => new SharedTextColumn(
            SharedValues<string>.Create(values, number => number == 0 ? "" : column.FromEntityId(entities.GetId(number)))),
        ColumnKind.Text when column.IsRequired => new TextColumn(Array.ConvertAll(values, number => texts[number])),
        ColumnKind.Text => new SharedTextColumn(SharedValues<string>.Create(values, number => texts[number])),
        ColumnKind.Day => new DayColumn(Array.ConvertAll(values, stored => StoredDay.ToDayNumber(stored, DayNumbers.Always))),
        ColumnKind.EndDay => new DayColumn(Array.ConvertAll(values, stored => StoredDay.ToDayNumber(stored, DayNumbers.Open))),
        ColumnKind.TextList or ColumnKind.ReferenceList or ColumnKind.EnumList => new SharedListColumn(
            SharedValues<IReadOnlyList<string>>.Create(values, texts.GetList)),
        _ => new WholeColumn(SharedValues<int>.Create(values, value => CheckWhole(column, value))),
    };

    private IndexColumn DecodeReferences(Column column, int[] numbers, IdTable ids)
    {
        if (!_indexesByNumber.TryGetValue(ids, out var indexes))
        {
            _indexesByNumber.Add(ids, indexes = entities.MapNumbers(ids, column));
        }

        return new IndexColumn(Array.ConvertAll(numbers, Decode), ids);

        int Decode(int number)
        {
            if (number == 0 && !column.IsRequired)
            {
                return IndexColumn.None;
            }

            return indexes[number] >= 0 ? indexes[number] : throw new FormatException(
                $"Column {column.Name} refers to entity {number}; expected the number of a {column.Targets}.");
        }
    }

    private static int CheckWhole(Column column, int value) =>
        column.Kind != ColumnKind.Enum || value == WholeColumn.Blank || (value >= 0 && value < column.AllowedNames.Count)
            ? value
            : throw new FormatException($"Column {column.Name} has {value}; expected a number less than {column.AllowedNames.Count}.");
}
