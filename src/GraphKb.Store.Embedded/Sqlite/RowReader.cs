using GraphKb.Model.Dates;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>The cells of the current row of a statement that reads a table of texts (not a compact one).</summary>
/// <param name="statement">Reads the table with the columns in the order of the schema.</param>
/// <param name="table">The schema.</param>
/// <param name="strings">Every text read so far, so that equal ones share one object.</param>
internal sealed class RowReader(Statement statement, Table table, Dictionary<string, string> strings) : ICells
{
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);

    public string Required(string column) => Text(column) ?? throw Invalid(column, "no value");

    public string? Text(string column)
    {
        var text = statement.Text(table.IndexOf(column));
        return text.Length == 0 ? null : strings.TryGetValue(text, out var known) ? known : strings[text] = text;
    }

    public double? Number(string column) => statement.Double(table.IndexOf(column)) is not double.NaN and var number ? number : null;

    public double RequiredNumber(string column) => Number(column) ?? throw Invalid(column, "no value");

    public int Whole(string column) => FindWhole(column) ?? throw Invalid(column, "no value");

    // A year in a key is stored as 0 where it is blank.
    public int? WholeOrNull(string column) => FindWhole(column) is not 0 and var number ? number : null;

    public bool Flag(string column) => FindWhole(column) == 1;

    public DateOnly? Day(string column) =>
        Text(column) is { } text ? IsoDate.Parse(text) ?? throw Invalid(column, $"\"{text}\"") : null;

    public T Enum<T>(string column)
        where T : struct, Enum => EnumNames.FromNumber<T>(Whole(column));

    public T? EnumOrNull<T>(string column)
        where T : struct, Enum => FindWhole(column) is { } number ? EnumNames.FromNumber<T>(number) : null;

    public IReadOnlyList<string> List(string column)
    {
        var text = Text(column) ?? "";
        return _lists.TryGetValue(text, out var known) ? known : _lists[text] = text.Length == 0 ? [] : text.Split(';');
    }

    public IReadOnlyList<T> EnumList<T>(string column)
        where T : struct, Enum =>
        [.. List(column).Select(name => EnumNames.Find<T>(name) ?? throw Invalid(column, $"\"{name}\""))];

    public Evidence Evidence() => new(
        table.IsDated ? Day("since") : null, table.IsDated ? Day("until") : null, Number("confidence") ?? 1, List("sources"), Text("note"));

    private int? FindWhole(string column)
    {
        var columnIndex = table.IndexOf(column);
        return statement.IsNull(columnIndex) ? null : statement.Int(columnIndex);
    }

    private FormatException Invalid(string column, string value) =>
        new($"Table {table.Name} has {value} in column {column}; expected a value that an import writes.");
}
