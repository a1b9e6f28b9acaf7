using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>The cells of one row of a <see cref="ColumnarTable{T}"/>.</summary>
internal sealed class RowCells(Table table, ColumnData[] columns, int rowIndex) : ICells
{
    public string Required(string column) => Find(column).GetText(rowIndex) ?? throw Missing(column);

    public string? Text(string column) => Find(column).GetText(rowIndex);

    public double? Number(string column) => Find(column).GetNumber(rowIndex);

    public double RequiredNumber(string column) => Find(column).GetNumber(rowIndex) ?? throw Missing(column);

    public int Whole(string column) => WholeOrNull(column) ?? throw Missing(column);

    public int? WholeOrNull(string column) => Find(column).GetWhole(rowIndex);

    public bool Flag(string column) => Find(column).GetWhole(rowIndex) == 1;

    public DateOnly? Day(string column) => Find(column).GetDay(rowIndex);

    public T Enum<T>(string column)
        where T : struct, Enum => EnumNames.FromNumber<T>(Whole(column));

    public T? EnumOrNull<T>(string column)
        where T : struct, Enum => Find(column).GetWhole(rowIndex) is { } number ? EnumNames.FromNumber<T>(number) : null;

    public IReadOnlyList<string> List(string column) => Find(column).GetList(rowIndex);

    public IReadOnlyList<T> EnumList<T>(string column)
        where T : struct, Enum => [.. List(column).Select(name => EnumNames.Find<T>(name)!.Value)];

    public Evidence Evidence() => new(
        table.IsDated ? Day("since") : null, table.IsDated ? Day("until") : null, Number("confidence") ?? 1, List("sources"), Text("note"))
    {
        Package = Text("package"),
    };

    private ColumnData Find(string column) => columns[table.IndexOf(column)];

    private InvalidOperationException Missing(string column) =>
        new($"Row {rowIndex} of {table.Name} has no {column}; expected a value in every row.");
}
