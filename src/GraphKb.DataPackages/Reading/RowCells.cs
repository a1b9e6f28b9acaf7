using GraphKb.DataPackages.Rows;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Reading;

/// <summary>The cells of one checked row at a time. Equal lists, and equal evidence of rows near each other, are the same object.</summary>
internal sealed class RowCells(TableRows rows, StringPool names, CellLists lists) : ICells
{
    private readonly Evidence?[] _recentEvidence = new Evidence?[1 << 10];

    /// <summary>The row to read from.</summary>
    public int RowIndex { get; set; }

    public string Required(string column) => Text(column) ?? throw Missing(column);

    public string? Text(string column)
    {
        var columnIndex = rows.Table.IndexOf(column);
        return rows.Storages[columnIndex] == ColumnStorage.Text
            ? rows.GetText(columnIndex, RowIndex)
            : rows.GetWhole(columnIndex, RowIndex) is >= 0 and var name ? names[name] : null;
    }

    public double? Number(string column) =>
        rows.GetReal(rows.Table.IndexOf(column), RowIndex) is var number && double.IsNaN(number) ? null : number;

    public double RequiredNumber(string column) => Number(column) ?? throw Missing(column);

    public int Whole(string column) => rows.GetWhole(rows.Table.IndexOf(column), RowIndex);

    public int? WholeOrNull(string column) => Whole(column) is >= 0 and var number ? number : null;

    public bool Flag(string column) => Whole(column) == 1;

    public DateOnly? Day(string column) => Whole(column) is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    public T Enum<T>(string column)
        where T : struct, Enum => EnumOrNull<T>(column) ?? throw Missing(column);

    public T? EnumOrNull<T>(string column)
        where T : struct, Enum => Whole(column) is >= 0 and var number ? EnumNames.FromNumber<T>(number) : null;

    public IReadOnlyList<string> List(string column) => lists.GetItems(Whole(column));

    public IReadOnlyList<T> EnumList<T>(string column)
        where T : struct, Enum => [.. List(column).Select(name => EnumNames.Find<T>(name)!.Value)];

    public Evidence Evidence()
    {
        var isDated = rows.Table.IsDated;
        var evidence = new Evidence(
            isDated ? Day("since") : null, isDated ? Day("until") : null, Number("confidence") ?? 1, List("sources"), Text("note"));
        ref var slot = ref _recentEvidence[evidence.GetHashCode() & (_recentEvidence.Length - 1)];
        return slot == evidence ? slot : slot = evidence;
    }

    private InvalidOperationException Missing(string column) =>
        new($"Row {RowIndex} of {rows.Table.FileName} passed the checks although its {column} is blank.");
}
