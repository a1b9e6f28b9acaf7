namespace GraphKb.Store.Embedded.Contents;

/// <summary>Days as numbers: blank is the least number for a beginning and the greatest for an end.</summary>
internal static class DayNumbers
{
    public const int Always = int.MinValue;
    public const int Open = int.MaxValue;

    public static int Since(DateOnly? day) => day?.DayNumber ?? Always;

    public static int Until(DateOnly? day) => day?.DayNumber ?? Open;

    public static DateOnly? Day(int number) => number is Always or Open ? null : DateOnly.FromDayNumber(number);

    /// <summary>A day as a whole number a person can read in the file, 20240131; 0 where blank.</summary>
    public static int Written(int number) => Day(number) is { } day ? (day.Year * 10_000) + (day.Month * 100) + day.Day : 0;

    /// <summary>The day number of a written day that is not blank.</summary>
    public static int Read(int written) => new DateOnly(written / 10_000, written / 100 % 100, written % 100).DayNumber;
}
