using System.Globalization;

namespace GraphKb.Model.Dates;

/// <summary>
/// A day of which perhaps only the month or the year is known, such as that on which a document was published. Its text is
/// <c>2024</c>, <c>2024-05</c> or <c>2024-05-31</c>, and no more than what is known. A year alone is one from 1000 on.
/// </summary>
public readonly record struct PartialDay
{
    private const string MonthPattern = "yyyy-MM";
    private const int FirstYear = 1000;

    // From the default on: the day, the month alone, the year alone.
    private readonly Part _finest;

    private PartialDay(DateOnly firstDay, Part finest) => (FirstDay, _finest) = (firstDay, finest);

    private enum Part
    {
        Day,
        Month,
        Year,
    }

    /// <summary>The day, or the first day of the month or of the year.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The day, or null where only the month or the year is known.</summary>
    public DateOnly? Day => _finest == Part.Day ? FirstDay : null;

    /// <summary>A day that is known.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The day.</returns>
    public static PartialDay FromDay(DateOnly day) => new(day, Part.Day);

    /// <summary>Some day of a year.</summary>
    /// <param name="year">1000 to 9999.</param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1000 to 9999.</exception>
    public static PartialDay FromYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        return new(new(year, 1, 1), Part.Year);
    }

    /// <summary>Parses a day, a month or a year.</summary>
    /// <param name="text">For example 2024-05-31, 2024-05 or 2024.</param>
    /// <returns>The day, or null if the text has another form.</returns>
    public static PartialDay? Parse(ReadOnlySpan<char> text) =>
        IsoDate.Parse(text) is { } day ? FromDay(day)
        : ParseFirst(text, MonthPattern) is { } month ? new(month, Part.Month)
        : ParseFirst(text, "yyyy") is { Year: >= FirstYear } year ? new(year, Part.Year)
        : null;

    /// <summary>The text that <see cref="Parse"/> reads back.</summary>
    /// <returns>For example 2024-05.</returns>
    public override string ToString() => _finest switch
    {
        Part.Year => FirstDay.Year.ToString(CultureInfo.InvariantCulture),
        Part.Month => FirstDay.ToString(MonthPattern, CultureInfo.InvariantCulture),
        _ => IsoDate.Format(FirstDay),
    };

    private static DateOnly? ParseFirst(ReadOnlySpan<char> text, string pattern) =>
        DateOnly.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
