using GraphKb.Analysis.Errors;

namespace GraphKb.Store.Neo4j.Mapping;

/// <summary>Errors for contents that no import of GraphKb can have written, with the code <c>STORE_BROKEN</c>.</summary>
internal static class BrokenData
{
    /// <summary>Creates the error.</summary>
    /// <param name="what">What is wrong, such as <c>site:a refers to country:X, which does not exist</c>.</param>
    public static KnowledgeException Error(string what) => new(
        "STORE_BROKEN",
        $"The database contains data that GraphKb did not write ({what}); import the package again or correct the data.");

    /// <summary>Creates the error of an id that several entities or several facts have.</summary>
    public static KnowledgeException Duplicate(string id) => Error($"{id} exists more than once");

    /// <summary>Returns the value of a column that must be a text, such as an id.</summary>
    /// <exception cref="KnowledgeException">The value is missing or not a text.</exception>
    public static string RequireText(object? value) =>
        value as string ?? throw Error("an entity or a fact has no id, or has a value that is not a text where a text is required");

    /// <summary>Returns the value of a column that must be a map of properties.</summary>
    /// <exception cref="KnowledgeException">The value is missing or not a map.</exception>
    public static IReadOnlyDictionary<string, object?> RequireProperties(object? value) =>
        value as IReadOnlyDictionary<string, object?> ?? throw Error("a node has no properties");
}
