using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphKb.Store.Embedded.Files;

/// <summary>
/// One prepared statement, bound and stepped without a command around each row: millions of rows go through it.
/// Parameters and columns are counted from 0, in the order they stand in the statement.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _address;

    public Statement(SqliteConnection connection, string text)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, text, out _statement), _database);
        _address = _statement.DangerousGetHandle();
    }

    public Statement Bind(int place, long number)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_bind_int64(_statement, place + 1, number), _database);
        return this;
    }

    /// <summary>Binds a number; NaN is NULL.</summary>
    public Statement Bind(int place, double number)
    {
        var result = double.IsNaN(number) ? raw.sqlite3_bind_null(_statement, place + 1) : raw.sqlite3_bind_double(_statement, place + 1, number);
        SqliteException.ThrowExceptionForRC(result, _database);
        return this;
    }

    public Statement Bind(int place, string? text)
    {
        var result = text is null ? raw.sqlite3_bind_null(_statement, place + 1) : raw.sqlite3_bind_text(_statement, place + 1, text);
        SqliteException.ThrowExceptionForRC(result, _database);
        return this;
    }

    public Statement BindNull(int place) => Bind(place, (string?)null);

    /// <summary>The one whole number that a statement gives, 0 where it gives no row.</summary>
    public static int Number(SqliteConnection connection, string text)
    {
        using var read = new Statement(connection, text);
        return read.Step() ? read.Int(0) : 0;
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False after the last one.</returns>
    public bool Step()
    {
        var result = NativeColumns.Step(_address);
        if (result is raw.SQLITE_ROW)
        {
            return true;
        }

        var done = result is raw.SQLITE_DONE;
        var reset = raw.sqlite3_reset(_statement);
        if (!done)
        {
            SqliteException.ThrowExceptionForRC(reset == raw.SQLITE_OK ? result : reset, _database);
        }

        return false;
    }

    /// <summary>Runs a statement that gives no rows, and makes it ready for the next.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    public bool IsNull(int column) => NativeColumns.Type(_address, column) == raw.SQLITE_NULL;

    public int Int(int column) => NativeColumns.Int(_address, column);

    public double Double(int column) => IsNull(column) ? double.NaN : NativeColumns.Double(_address, column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string() ?? "";

    public void Dispose() => _statement.Dispose();
}
