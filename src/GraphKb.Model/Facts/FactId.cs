using System.Globalization;
using System.Text;

namespace GraphKb.Model.Facts;

/// <summary>Builds the id of a fact from its natural key: <c>supply:a:b:neodymium:oxide:2024-01-01</c>.</summary>
public static class FactId
{
    private const int MostOnStack = 256;

    /// <summary>Joins the parts of a key with colons. A blank part stays empty; reserved characters are percent-encoded.</summary>
    /// <param name="kind">The kind of fact in lower case, such as <c>supply</c>.</param>
    /// <param name="parts">The natural key in the order of the columns; null is blank.</param>
    /// <returns>The id. Different keys of one kind have different ids.</returns>
    public static string Create(string kind, params ReadOnlySpan<string?> parts)
    {
        // Almost every id fits; ids are made often, so this makes the text alone.
        Span<char> id = stackalloc char[MostOnStack];
        kind.CopyTo(id);
        var length = kind.Length;
        foreach (var part in parts)
        {
            if (length == id.Length || !Uri.TryEscapeDataString(part, id[(length + 1)..], out var written))
            {
                return CreateLong(kind, parts);
            }

            id[length] = ':';
            length += written + 1;
        }

        return new string(id[..length]);
    }

    /// <summary>A number as a part of a key.</summary>
    /// <param name="number">A year, for example.</param>
    /// <returns>Its digits.</returns>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string CreateLong(string kind, ReadOnlySpan<string?> parts)
    {
        var id = new StringBuilder(kind);
        foreach (var part in parts)
        {
            id.Append(':').Append(Uri.EscapeDataString(part ?? ""));
        }

        return id.ToString();
    }
}
