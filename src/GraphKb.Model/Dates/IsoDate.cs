using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GraphKb.Model.Dates;

/// <summary>The text form of days in CSV, SQLite, Neo4j and GraphQL: <c>YYYY-MM-DD</c> (ISO 8601).</summary>
public static class IsoDate
{
    private const string Pattern = "yyyy-MM-dd";

    /// <summary>Formats a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>For example 2024-01-31.</returns>
    public static string Format(DateOnly day) => day.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>Formats a day that may be unknown.</summary>
    /// <param name="day">The day, or null.</param>
    /// <returns>For example 2024-01-31; null for null.</returns>
    [return: NotNullIfNotNull(nameof(day))]
    public static string? Format(DateOnly? day) => day is { } known ? Format(known) : null;

    /// <summary>Parses a day. Spaces, other separators and days that are not in the calendar are rejected.</summary>
    /// <param name="text">For example 2024-01-31.</param>
    /// <returns>The day, or null if the text has another form.</returns>
    public static DateOnly? Parse(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
