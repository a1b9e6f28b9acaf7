using System.Globalization;
using GraphKb.Analysis.Errors;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;

namespace GraphKb.Store.Neo4j.Rows;

/// <summary>The properties of a node or a relationship. What does not fit is said with the id of what it stands at.</summary>
internal readonly struct Fields(IReadOnlyDictionary<string, object?> values)
{
    public string Need(string name) => Text(name) ?? throw Broken(name, "is missing");

    public string? Text(string name) => values.GetValueOrDefault(name) switch
    {
        null => null,
        string text => text,
        _ => throw Broken(name, "is no text"),
    };

    public double? Number(string name) => values.GetValueOrDefault(name) switch
    {
        null => null,
        double number => number,
        long number => number,
        _ => throw Broken(name, "is no number"),
    };

    public double NeedNumber(string name) => Number(name) ?? throw Broken(name, "is missing");

    public int Whole(string name) => values.GetValueOrDefault(name) is long number and >= int.MinValue and <= int.MaxValue
        ? (int)number : throw Broken(name, "is no whole number");

    public bool Flag(string name) => values.GetValueOrDefault(name) is bool flag ? flag : throw Broken(name, "is neither true nor false");

    public DateOnly? Day(string name) => Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw Broken(name, "is no day such as 2024-01-31");

    public IReadOnlyList<string> List(string name) => values.GetValueOrDefault(name) switch
    {
        null => [],
        object?[] list when Array.TrueForAll(list, item => item is string) => Array.ConvertAll(list, item => (string)item!),
        _ => throw Broken(name, "is no list of texts"),
    };

    public T Word<T>(string name)
        where T : struct, Enum => WordOrNull<T>(name) ?? throw Broken(name, "is missing");

    public T? WordOrNull<T>(string name)
        where T : struct, Enum => Text(name) is not { } word ? null : EnumNames.Find<T>(word) ?? throw Broken(name, $"is \"{word}\", which is none of the words it may be");

    public Evidence Evidence() => new(Day("since"), Day("until"), NeedNumber("confidence"), List("sources"), Text("note"));

    public KnowledgeException Broken(string name, string what) => Broken($"{values.GetValueOrDefault("id") ?? "something without an id"}: its {name} {what}");

    /// <summary>What is there twice, which only a hand can have done.</summary>
    public static KnowledgeException Twice(string id) => Broken($"{id} is there more than once");

    /// <summary>A column that holds an id.</summary>
    public static string Id(object? value) => value as string ?? throw Broken("an entity or a fact without an id, or with no text where one must be");

    /// <summary>Something in the database is not as GraphKb writes it.</summary>
    public static KnowledgeException Broken(string what) =>
        new("STORE_BROKEN", $"The database was changed into what GraphKb cannot read ({what}); import the package again, or put it right by hand.");
}
