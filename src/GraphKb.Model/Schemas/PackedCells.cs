using GraphKb.Model.Facts;
using GraphKb.Model.Text;

namespace GraphKb.Model.Schemas;

/// <summary>The cells of one row of <see cref="PackedRows{T}"/>.</summary>
internal sealed class PackedCells<T>(PackedRows<T> rows, Table<T> table, int rowIndex) : ICells
    where T : class
{
    public string Required(string column) => Text(column) ?? throw Missing(column);

    public string? Text(string column) => Get(column) is { IsBlank: false } cell ? cell.Text : null;

    public double? Number(string column) => Get(column) is { IsBlank: false } cell ? cell.Number : null;

    public double RequiredNumber(string column) => Number(column) ?? throw Missing(column);

    public int Whole(string column) => WholeOrNull(column) ?? throw Missing(column);

    public int? WholeOrNull(string column) => Get(column) is { IsBlank: false } cell ? cell.Whole : null;

    public bool Flag(string column) => Get(column).Flag;

    public DateOnly? Day(string column) => Get(column) is { IsBlank: false } cell ? cell.Day : null;

    public TEnum Enum<TEnum>(string column)
        where TEnum : struct, Enum => EnumNames.FromNumber<TEnum>(Whole(column));

    public TEnum? EnumOrNull<TEnum>(string column)
        where TEnum : struct, Enum => WholeOrNull(column) is { } number ? EnumNames.FromNumber<TEnum>(number) : null;

    public IReadOnlyList<string> List(string column) => Get(column).List;

    public IReadOnlyList<TEnum> EnumList<TEnum>(string column)
        where TEnum : struct, Enum => [.. List(column).Select(name => EnumNames.Find<TEnum>(name)!.Value)];

    public Evidence Evidence() => new(
        table.IsDated ? Day("since") : null, table.IsDated ? Day("until") : null, RequiredNumber("confidence"), List("sources"),
        Text("note"))
    {
        Package = Text("package"),
    };

    private CellValue Get(string column) => rows.GetCell(table.IndexOf(column), rowIndex);

    private InvalidOperationException Missing(string column) =>
        new($"Row {rowIndex} of {table.FileName} passed the checks although its {column} is blank.");
}
