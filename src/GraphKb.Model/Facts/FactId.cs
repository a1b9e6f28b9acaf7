using System.Globalization;
using System.Text;

namespace GraphKb.Model.Facts;

/// <summary>Makes the id of a fact from its natural key: <c>supply:a:b:neodymium:oxide:2024-01-01</c>.</summary>
public static class FactId
{
    /// <summary>Joins the parts of a key; a blank stays empty, what could be mistaken for a separator is percent-encoded.</summary>
    /// <param name="kind">The kind of fact, lower case.</param>
    /// <param name="parts">The natural key, in model order; null is blank.</param>
    /// <returns>The id.</returns>
    public static string Of(string kind, params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder(kind);
        foreach (var part in parts)
        {
            text.Append(':').Append(Uri.EscapeDataString(part ?? ""));
        }

        return text.ToString();
    }

    /// <summary>An entity's id without its kind, where the place in the key says the kind.</summary>
    /// <param name="id">An id, <c>kind:slug</c>.</param>
    /// <returns>The slug.</returns>
    public static string Slug(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>A day as a part of a key.</summary>
    /// <param name="day">The day, or null.</param>
    /// <returns>An ISO date, or null.</returns>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number as a part of a key.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Its digits.</returns>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
