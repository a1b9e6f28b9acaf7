using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>
/// Opens SQLite connections without the lock that every call would take. A connection is never used by two threads at the same time here.
/// </summary>
internal static class Connections
{
    static Connections()
    {
        Batteries_V2.Init();

        // Only accepted before SQLite is initialized. Otherwise its locks remain, which cost time only: a row takes a dozen calls.
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    public static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}
