using System.Runtime.InteropServices;
using GraphKb.Store.Embedded.Files;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Opens SQLite connections that read a database in memory, without a file.</summary>
internal static class ImageConnection
{
    private const int ReadOnly = 4;

    /// <summary>Opens a connection to an image. Several may read the same one.</summary>
    /// <param name="image">A checked image. The caller keeps a reference to it as long as the connection is in use.</param>
    public static SqliteConnection Open(FileImage image)
    {
        var connection = Connections.Open("Data Source=:memory:;Pooling=False");
        var bytes = Marshal.UnsafeAddrOfPinnedArrayElement(image.Bytes, 0);
        var result = raw.sqlite3_deserialize(connection.Handle, "main", bytes, image.Bytes.Length, image.Bytes.Length, ReadOnly);
        if (result != raw.SQLITE_OK)
        {
            connection.Dispose();
            SqliteException.ThrowExceptionForRC(result, null!);
        }

        return connection;
    }
}
