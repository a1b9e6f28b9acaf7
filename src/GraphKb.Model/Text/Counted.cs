using System.Globalization;

namespace GraphKb.Model.Text;

/// <summary>Says how many of a thing there are.</summary>
public static class Counted
{
    /// <summary>A number of things, such as <c>1 row</c>, <c>2 rows</c> and <c>1 entity</c>.</summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="noun">What one is called.</param>
    /// <param name="plural">What several are called; null where that is the noun with an s.</param>
    /// <returns>The number without separators of thousands, a space and the noun.</returns>
    public static string Format(long count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? noun : plural ?? noun + "s")}");
}
