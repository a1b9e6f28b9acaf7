using GraphKb.Analysis.Errors;
using GraphKb.Model.Dates;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.Store.Neo4j.Mapping;

/// <summary>
/// The cells of a row that is stored as a node or a relationship. The first two columns of a fact are the ends of its relationship.
/// A value that GraphKb cannot have written is an error.
/// </summary>
/// <param name="table">The table of the row.</param>
/// <param name="properties">The properties of the node or relationship.</param>
/// <param name="from">The id of the entity that the relationship leaves; null for a node.</param>
/// <param name="to">The id of the entity that the relationship reaches; null for a node.</param>
internal sealed class PropertyCells(
    Table table, IReadOnlyDictionary<string, object?> properties, string? from = null, string? to = null) : ICells
{
    public string Required(string column) => Text(column) ?? throw Error(column, "is missing");

    public string? Text(string column) => Find(column) switch
    {
        null => null,
        string text => text,
        _ => throw Error(column, "is not a text"),
    };

    public double? Number(string column) => Find(column) switch
    {
        null => null,
        double number => number,
        long number => number,
        _ => throw Error(column, "is not a number"),
    };

    public double RequiredNumber(string column) => Number(column) ?? throw Error(column, "is missing");

    public int Whole(string column) => WholeOrNull(column) ?? throw Error(column, "is missing");

    public int? WholeOrNull(string column) => Find(column) switch
    {
        null => null,
        long number and >= int.MinValue and <= int.MaxValue => (int)number,
        _ => throw Error(column, "is not a whole number"),
    };

    public bool Flag(string column) => Find(column) as bool? ?? throw Error(column, "is neither true nor false");

    public DateOnly? Day(string column) =>
        Text(column) is { } text ? IsoDate.Parse(text) ?? throw Error(column, "is not a day such as 2024-01-31") : null;

    public PartialDay? PartialDay(string column) => Text(column) is { } text
        ? Model.Dates.PartialDay.Parse(text) ?? throw Error(column, "is not a day, a month or a year, such as 2024-01-31, 2024-01 or 2024")
        : null;

    public T Enum<T>(string column)
        where T : struct, Enum => EnumOrNull<T>(column) ?? throw Error(column, "is missing");

    public T? EnumOrNull<T>(string column)
        where T : struct, Enum => Text(column) is { } name ? Parse<T>(column, name) : null;

    public IReadOnlyList<string> List(string column) => Find(column) switch
    {
        null => [],
        object?[] list when Array.TrueForAll(list, item => item is string) => Array.ConvertAll(list, item => (string)item!),
        _ => throw Error(column, "is not a list of texts"),
    };

    public IReadOnlyList<T> EnumList<T>(string column)
        where T : struct, Enum => [.. List(column).Select(name => Parse<T>(column, name))];

    public Evidence Evidence() => new(
        table.IsDated ? Day("since") : null,
        table.IsDated ? Day("until") : null,
        RequiredNumber("confidence"),
        List("sources"),
        Text("note"))
    {
        Package = Text("package"),
    };

    private T Parse<T>(string column, string name)
        where T : struct, Enum => EnumNames.Find<T>(name) ?? throw Error(column, $"contains \"{name}\", which is not an allowed name");

    private object? Find(string column)
    {
        var columnIndex = table.IndexOf(column);
        var end = !table.IsFact ? null : columnIndex == 0 ? from : columnIndex == 1 ? to : null;
        return end is null
            ? properties.GetValueOrDefault(table.Columns[columnIndex].PropertyName)
            : table.Columns[columnIndex].FromEntityId(end);
    }

    private KnowledgeException Error(string column, string what) =>
        BrokenData.Error($"{properties.GetValueOrDefault("id") ?? "a row without an id"}: its {column} {what}");
}
