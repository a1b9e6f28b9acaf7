using System.Runtime.InteropServices;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>
/// The C functions of SQLite that bind and run a statement, called with its address. The managed wrapper counts references to its handle in
/// every call, and writing a large file makes tens of millions of calls. Callers must keep the statement alive.
/// </summary>
internal static class NativeStatement
{
    private const string Library = "e_sqlite3";

    /// <summary>Sets a parameter, counted from 1, to a whole number.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_bind_int64")]
    [SuppressGCTransition]
    public static extern int Bind(nint statement, int parameter, long value);

    /// <summary>Sets a parameter to a number.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_bind_double")]
    [SuppressGCTransition]
    public static extern int Bind(nint statement, int parameter, double value);

    /// <summary>Sets a parameter to NULL.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_bind_null")]
    [SuppressGCTransition]
    public static extern int BindNull(nint statement, int parameter);

    /// <summary>Runs the statement.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_step")]
    public static extern int Step(nint statement);

    /// <summary>Ends the run, so that the statement can be bound again.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_reset")]
    public static extern int Reset(nint statement);
}
