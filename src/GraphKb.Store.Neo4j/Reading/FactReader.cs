using GraphKb.Model.Facts;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>Reads facts from rows with the columns type, from, to and properties.</summary>
internal static class FactReader
{
    /// <summary>Reads the fact of a row.</summary>
    public static Fact Read(object?[] row) =>
        row is [string type, string from, string to, IReadOnlyDictionary<string, object?> properties]
            ? FactMapping.Read(type, from, to, properties)
            : throw BrokenData.Error("a fact starts or ends at a node without an id");

    /// <summary>Sorts facts, or values that contain one, by the ids of the facts in ordinal order.</summary>
    /// <exception cref="GraphKb.Analysis.Errors.KnowledgeException">Two facts have the same id.</exception>
    public static IEnumerable<T> SortById<T>(IEnumerable<T> facts, Func<T, string> id)
    {
        string? last = null;
        foreach (var (key, fact) in facts.Select(fact => (Key: id(fact), fact)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            yield return key == last ? throw BrokenData.Duplicate(key) : fact;
            last = key;
        }
    }
}
