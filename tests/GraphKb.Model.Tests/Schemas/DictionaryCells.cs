using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.Model.Tests.Schemas;

/// <summary>Cells by the names of their columns; remembers which were read.</summary>
internal sealed class DictionaryCells(IReadOnlyDictionary<string, CellValue> values) : ICells
{
    public HashSet<string> Read { get; } = [];

    public string Required(string column) => Get(column).Text;

    public string? Text(string column) => Get(column) is { IsBlank: false } value ? value.Text : null;

    public double? Number(string column) => Get(column) is { IsBlank: false } value ? value.Number : null;

    public double RequiredNumber(string column) => Get(column).Number;

    public int Whole(string column) => Get(column).Whole;

    public int? WholeOrNull(string column) => Get(column) is { IsBlank: false } value ? value.Whole : null;

    public bool Flag(string column) => Get(column).Flag;

    public DateOnly? Day(string column) => Get(column) is { IsBlank: false } value ? value.Day : null;

    public T Enum<T>(string column)
        where T : struct, Enum => EnumOrNull<T>(column)!.Value;

    public T? EnumOrNull<T>(string column)
        where T : struct, Enum => Get(column) is { IsBlank: false } value ? EnumNames.Find<T>(value.Text) : null;

    public IReadOnlyList<string> List(string column) => Get(column) is { IsBlank: false } value ? value.List : [];

    public IReadOnlyList<T> EnumList<T>(string column)
        where T : struct, Enum => [.. List(column).Select(name => EnumNames.Find<T>(name)!.Value)];

    public Evidence Evidence()
    {
        var isDated = values.ContainsKey("since");
        return new(isDated ? Day("since") : null, isDated ? Day("until") : null, Number("confidence") ?? 1, List("sources"), Text("note"))
        {
            Package = Text("package"),
        };
    }

    private CellValue Get(string column)
    {
        Read.Add(column);
        return values[column];
    }
}
