namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Days as readable integers in compact tables: 20240131. Zero and NULL are blank.</summary>
internal static class StoredDay
{
    public const int Blank = 0;

    public static int Format(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    /// <summary>The day number of a stored day.</summary>
    /// <param name="stored">A stored day.</param>
    /// <param name="blank">The result for a blank one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not have this day.</exception>
    public static int ToDayNumber(int stored, int blank) =>
        stored == Blank ? blank : new DateOnly(stored / 10_000, stored / 100 % 100, stored % 100).DayNumber;
}
