using System.Globalization;

namespace GraphKb.DataPackages.Format;

/// <summary>Reads days and years as they stand in cells.</summary>
internal static class DateCell
{
    /// <summary>The number of the day of an ISO date, or of the first day of a bare year where one is allowed; or null.</summary>
    public static int? Number(string cell, bool allowsYear)
    {
        if (allowsYear && IsYear(cell))
        {
            return new DateOnly(int.Parse(cell, CultureInfo.InvariantCulture), 1, 1).DayNumber;
        }

        return DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;
    }

    /// <summary>Whether a cell is a year: four digits, from 1000.</summary>
    public static bool IsYear(string cell) => cell.Length == 4 && cell[0] != '0' && cell.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The day of a number, as an ISO date.</summary>
    public static string Text(int number) => DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
