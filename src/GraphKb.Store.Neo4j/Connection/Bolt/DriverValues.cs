using System.Collections;

namespace GraphKb.Store.Neo4j.Connection.Bolt;

/// <summary>Translates values of the driver into those that every transport gives.</summary>
internal static class DriverValues
{
    /// <summary>Translates a value: lists into arrays, maps into dictionaries, what GraphKb does not write into its text.</summary>
    public static object? ToPlain(object? value) => value switch
    {
        null or string or bool or long or double => value,
        IReadOnlyDictionary<string, object> map => ToPlainMap(map),
        IDictionary<string, object> map => ToPlainMap(map),
        IEnumerable list => list.Cast<object?>().Select(ToPlain).ToArray(),
        _ => value.ToString(),
    };

    private static Dictionary<string, object?> ToPlainMap(IEnumerable<KeyValuePair<string, object>> map) =>
        map.ToDictionary(pair => pair.Key, pair => ToPlain(pair.Value), StringComparer.Ordinal);
}
