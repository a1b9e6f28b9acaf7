using System.Globalization;
using GraphKb.Analysis.FactQueries;

namespace GraphKb.Api.Paging;

/// <summary>Positions in lists that a value orders, as texts for cursors: the value, blank where unknown, a bar, and the id.</summary>
internal static class ValueCursor
{
    /// <summary>The position as a text.</summary>
    public static string Format(ValuePosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"{position.Value:R}|{position.Id}");

    /// <summary>The position of a text that <see cref="Format"/> made.</summary>
    public static ValuePosition Parse(string text)
    {
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        var value = bar > 0 ? double.Parse(text.AsSpan(0, bar), CultureInfo.InvariantCulture) : (double?)null;
        return new ValuePosition(text[(bar + 1)..], value);
    }
}
