using GraphKb.Analysis.Tables;
using GraphKb.Model.Dates;
using GraphKb.Model.Schemas;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Builds the columns of records. The kind of a column decides how it is stored.</summary>
internal sealed class ColumnBuilder<T>(IReadOnlyList<T> rows, ReferenceTables references)
{
    public ColumnData Build(Column<T> column) => column.Kind switch
    {
        ColumnKind.Id or ColumnKind.Code => new TextColumn(TextBlock.Create(Map(column, cell => cell.Text))),
        ColumnKind.Text when column.IsRequired => new TextColumn(TextBlock.Create(Map(column, cell => cell.Text))),
        ColumnKind.Reference when references.Find(column.Targets) is { } index =>
            new IndexColumn(Map(column, cell => cell.IsBlank ? IndexColumn.None : index[cell.Text]), index.Ids),
        ColumnKind.Text or ColumnKind.Language or ColumnKind.Reference => new SharedTextColumn(
            SharedValues<string>.Create(Map(column, cell => cell.IsBlank ? "" : cell.Text), text => text, StringComparer.Ordinal)),
        ColumnKind.ReferenceList or ColumnKind.TextList or ColumnKind.EnumList => new SharedListColumn(
            SharedValues<IReadOnlyList<string>>.Create(Map(column, cell => cell.List), list => list, ListComparer.Instance)),
        ColumnKind.Number when column.HasDefault => new SharedNumberColumn(
            SharedValues<double>.Create(Map(column, cell => cell.IsBlank ? double.NaN : cell.Number), number => number)),
        ColumnKind.Number => new NumberColumn(Map(column, cell => cell.IsBlank ? double.NaN : cell.Number)),
        ColumnKind.Day => new DayColumn(Map(column, cell => cell.IsBlank ? DayNumbers.Always : cell.Day.DayNumber)),
        ColumnKind.EndDay => new DayColumn(Map(column, cell => cell.IsBlank ? DayNumbers.Open : cell.Day.DayNumber)),
        ColumnKind.Flag => Whole(Map(column, cell => cell.Flag ? 1 : 0)),
        ColumnKind.Enum or ColumnKind.Year => Whole(Map(column, cell => cell.IsBlank ? WholeColumn.Blank : cell.Whole)),
        _ => throw new NotSupportedException($"Column {column.Name} has the kind {column.Kind}, which large tables do not store yet."),
    };

    private static WholeColumn Whole(int[] values) => new(SharedValues<int>.Create(values, value => value));

    private TValue[] Map<TValue>(Column<T> column, Func<CellValue, TValue> convert)
    {
        var values = new TValue[rows.Count];
        for (var rowIndex = 0; rowIndex < values.Length; rowIndex++)
        {
            values[rowIndex] = convert(column.Get(rows[rowIndex]));
        }

        return values;
    }
}
