using System.Globalization;
using GraphKb.Mapping.Inputs;
using GraphKb.Mapping.Profiles;
using GraphKb.Model.Dates;

namespace GraphKb.Mapping.Values;

/// <summary>Reads days and years: cells that are dates, ISO dates with or without a time, years, and the form of the profile.</summary>
internal static class DayReader
{
    private const int YearLength = 4;
    private const int DayLength = 10;

    /// <summary>A day; a year is its first day.</summary>
    /// <exception cref="RefusedRowException">The text is no date.</exception>
    public static DateOnly ReadDay(ValueRule rule, InputCell cell) =>
        FindDay(rule, cell) ?? (ParseYear(cell) is { } year ? new DateOnly(year, 1, 1) : throw NoDate(rule, cell, " or a year"));

    /// <summary>A day, or the month or the year where the text says no more.</summary>
    /// <exception cref="RefusedRowException">The text is no date.</exception>
    public static PartialDay ReadPartialDay(ValueRule rule, InputCell cell) =>
        FindDay(rule, cell) is { } day ? PartialDay.FromDay(day)
        : ParseYear(cell) is { } year ? PartialDay.FromYear(year)
        : PartialDay.Parse(cell.Text) ?? throw NoDate(rule, cell, ", a month such as 2024-05 or a year");

    /// <summary>A year; of a date, its year.</summary>
    /// <exception cref="RefusedRowException">The text is no year.</exception>
    public static int ReadYear(ValueRule rule, InputCell cell) =>
        FindDay(rule, cell)?.Year ?? ParseYear(cell) ?? throw new RefusedRowException(
            ValueSource.Name(rule), $"{ValueSource.Quote(cell.Text)} is no year; expected four digits, such as 2024");

    private static DateOnly? FindDay(ValueRule rule, InputCell cell) => cell.Day ?? ParseForm(rule, cell.Text) ?? ParseIso(cell.Text);

    private static RefusedRowException NoDate(ValueRule rule, InputCell cell, string orElse) => new(
        ValueSource.Name(rule), $"{ValueSource.Quote(cell.Text)} is no date; expected {rule.DateFormat ?? "YYYY-MM-DD"}{orElse}");

    private static DateOnly? ParseForm(ValueRule rule, string text) => rule.DateFormat is { } form
        && DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateOnly? ParseIso(string text) =>
        text.Length > DayLength && text[DayLength] is ' ' or 'T' ? IsoDate.Parse(text.AsSpan(0, DayLength)) : IsoDate.Parse(text);

    private static int? ParseYear(InputCell cell)
    {
        var text = cell.Text.EndsWith(".0", StringComparison.Ordinal) ? cell.Text[..^2] : cell.Text;
        return text.Length == YearLength && text[0] != '0' && text.All(char.IsAsciiDigit)
            ? int.Parse(text, CultureInfo.InvariantCulture) : null;
    }
}
