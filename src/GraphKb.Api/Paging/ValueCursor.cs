using System.Globalization;
using GraphKb.Analysis.FactQueries;

namespace GraphKb.Api.Paging;

/// <summary>Positions in lists that a value orders, as texts for cursors: the value, blank where unknown, a bar, and the id.</summary>
internal static class ValueCursor
{
    /// <summary>The position as a text.</summary>
    public static string Format(ValuePosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"{position.Value:R}|{position.Id}");

    /// <summary>The position of a text that <see cref="Format"/> made; null for any other text.</summary>
    public static ValuePosition? Parse(string text)
    {
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        if (bar < 0)
        {
            return null;
        }

        var isNumber = double.TryParse(text.AsSpan(0, bar), NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        var position = new ValuePosition(text[(bar + 1)..], isNumber ? value : null);
        return (!isNumber || double.IsFinite(value)) && Format(position) == text ? position : null;
    }
}
