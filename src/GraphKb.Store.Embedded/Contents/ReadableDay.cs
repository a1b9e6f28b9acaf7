using GraphKb.Model.Dates;

namespace GraphKb.Store.Embedded.Contents;

/// <summary>Days as whole numbers that a person can read in the file: 20240131; 0 if blank.</summary>
internal static class ReadableDay
{
    public static int Format(int dayNumber) =>
        DayNumbers.Day(dayNumber) is { } day ? (day.Year * 10_000) + (day.Month * 100) + day.Day : 0;

    /// <summary>The day number of a readable day that is not blank.</summary>
    public static int Parse(int readable) => new DateOnly(readable / 10_000, readable / 100 % 100, readable % 100).DayNumber;
}
