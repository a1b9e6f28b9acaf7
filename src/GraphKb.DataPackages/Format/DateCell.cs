using System.Globalization;
using GraphKb.Model.Dates;

namespace GraphKb.DataPackages.Format;

/// <summary>The form of days and years in cells.</summary>
internal static class DateCell
{
    /// <summary>Parses an ISO date on which something ends.</summary>
    /// <returns>The day's number, or null if the cell has another form.</returns>
    public static int? ParseEndDay(ReadOnlySpan<char> cell) => IsoDate.Parse(cell)?.DayNumber;

    /// <summary>Parses an ISO date on which something begins, or a bare year as its first day.</summary>
    /// <returns>The day's number, or null if the cell has another form.</returns>
    public static int? ParseDay(ReadOnlySpan<char> cell) =>
        ParseYear(cell) is { } year ? new DateOnly(year, 1, 1).DayNumber : ParseEndDay(cell);

    /// <summary>Parses an ISO date, a month or a bare year.</summary>
    /// <returns>The day, or null if the cell has another form.</returns>
    public static PartialDay? ParsePartialDay(ReadOnlySpan<char> cell) =>
        ParseYear(cell) is { } year ? PartialDay.FromYear(year) : PartialDay.Parse(cell);

    /// <summary>Parses a year: four digits, from 1000. Programs that make a number of a column write 2024.0, which is taken too.</summary>
    /// <returns>The year, or null if the cell has another form.</returns>
    public static int? ParseYear(ReadOnlySpan<char> cell)
    {
        var digits = cell.EndsWith(".0") ? cell[..^2] : cell;
        return digits.Length == 4 && digits[0] != '0' && digits.IndexOfAnyExceptInRange('0', '9') < 0
            ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Formats the day of a number as an ISO date.</summary>
    public static string FormatDay(int dayNumber) => IsoDate.Format(DateOnly.FromDayNumber(dayNumber));
}
