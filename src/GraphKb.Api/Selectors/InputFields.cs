using System.Collections;

namespace GraphKb.Api.Selectors;

/// <summary>Reads the fields of an input object.</summary>
internal static class InputFields
{
    /// <summary>The items of a list field; null where the field is left out or null.</summary>
    public static List<T>? GetList<T>(this IDictionary<string, object?> fields, string name) =>
        fields.TryGetValue(name, out var value) && value is IEnumerable items ? [.. items.Cast<T>()] : null;

    /// <summary>The value of a field; null where the field is left out or null.</summary>
    public static T? GetValue<T>(this IDictionary<string, object?> fields, string name) =>
        fields.TryGetValue(name, out var value) ? (T?)value : default;
}
