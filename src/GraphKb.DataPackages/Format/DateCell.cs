using System.Globalization;
using GraphKb.Model.Dates;

namespace GraphKb.DataPackages.Format;

/// <summary>The form of days and years in cells.</summary>
internal static class DateCell
{
    /// <summary>Parses an ISO date, or a bare year as its first day if allowed.</summary>
    /// <returns>The day's number, or null if the cell has another form.</returns>
    public static int? ParseDay(string cell, bool allowsYear) =>
        allowsYear && ParseYear(cell) is { } year ? new DateOnly(year, 1, 1).DayNumber : IsoDate.Parse(cell)?.DayNumber;

    /// <summary>Parses a year: four digits, from 1000.</summary>
    /// <returns>The year, or null if the cell has another form.</returns>
    public static int? ParseYear(string cell) =>
        cell.Length == 4 && cell[0] != '0' && cell.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            ? int.Parse(cell, CultureInfo.InvariantCulture) : null;

    /// <summary>Formats the day of a number as an ISO date.</summary>
    public static string FormatDay(int dayNumber) => IsoDate.Format(DateOnly.FromDayNumber(dayNumber));
}
