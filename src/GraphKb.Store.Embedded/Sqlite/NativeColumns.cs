using System.Runtime.InteropServices;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>
/// The C functions of SQLite that read a row, called with the address of the statement. The managed wrapper counts references to its
/// handle in every call, and loading a large file makes tens of millions of calls. Callers must keep the statement alive.
/// </summary>
internal static class NativeColumns
{
    private const string Library = "e_sqlite3";

    /// <summary>Steps to the next row.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_step")]
    public static extern int Step(nint statement);

    /// <summary>The kind of value in a column.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_column_type")]
    public static extern int Type(nint statement, int column);

    /// <summary>A column as a whole number; 0 if it is NULL.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_column_int")]
    public static extern int Int(nint statement, int column);

    /// <summary>A column as a number; 0 if it is NULL.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_column_double")]
    public static extern double Double(nint statement, int column);
}
