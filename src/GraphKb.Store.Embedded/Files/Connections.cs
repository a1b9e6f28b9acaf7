using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphKb.Store.Embedded.Files;

/// <summary>Opens SQLite connections without the lock that each call on one would take: no two threads use a connection at a time here.</summary>
internal static class Connections
{
    static Connections()
    {
        Batteries_V2.Init();

        // Taken before SQLite begins, else it keeps its own locks, which only costs time: reading a row is a dozen calls.
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    public static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}
