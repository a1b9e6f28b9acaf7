using System.Runtime.InteropServices;

namespace GraphKb.Store.Embedded.Files;

/// <summary>
/// SQLite's own calls for reading a row, by the bare address of the statement. The wrapper counts references to its handle at every
/// call, and loading a large file makes tens of millions of these; whoever calls them keeps the statement alive.
/// </summary>
internal static class NativeColumns
{
    private const string Library = "e_sqlite3";

    /// <summary>Goes to the next row.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_step")]
    public static extern int Step(nint statement);

    /// <summary>The kind of value in a column.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_column_type")]
    public static extern int Type(nint statement, int column);

    /// <summary>A column as a whole number; 0 where it is NULL.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_column_int")]
    public static extern int Int(nint statement, int column);

    /// <summary>A column as a number; 0 where it is NULL.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_column_double")]
    public static extern double Double(nint statement, int column);
}
