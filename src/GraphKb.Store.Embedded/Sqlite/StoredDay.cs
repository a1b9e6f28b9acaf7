namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Days as readable integers in compact tables: 20240131. Zero and NULL are blank.</summary>
internal static class StoredDay
{
    public const int Blank = 0;

    public static int Format(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}
