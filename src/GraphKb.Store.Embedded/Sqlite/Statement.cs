using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>
/// One prepared statement, bound and stepped without the overhead of a <see cref="SqliteCommand"/> per row: it processes millions of rows.
/// Parameters and columns are counted from 0, in the order of the statement.
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

    public Statement Bind(int parameterIndex, long number)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_bind_int64(_statement, parameterIndex + 1, number), _database);
        return this;
    }

    /// <summary>Binds a number; NaN is NULL.</summary>
    public Statement Bind(int parameterIndex, double number)
    {
        var result = double.IsNaN(number)
            ? raw.sqlite3_bind_null(_statement, parameterIndex + 1)
            : raw.sqlite3_bind_double(_statement, parameterIndex + 1, number);
        SqliteException.ThrowExceptionForRC(result, _database);
        return this;
    }

    /// <summary>Binds a text; null is NULL.</summary>
    public Statement Bind(int parameterIndex, string? text)
    {
        var result = text is null
            ? raw.sqlite3_bind_null(_statement, parameterIndex + 1)
            : raw.sqlite3_bind_text(_statement, parameterIndex + 1, text);
        SqliteException.ThrowExceptionForRC(result, _database);
        return this;
    }

    /// <summary>Runs a statement that returns one whole number; 0 if it returns no row.</summary>
    public static int ReadNumber(SqliteConnection connection, string text)
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

    /// <summary>Runs a statement that returns no rows; it can then be bound again.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    public bool IsNull(int column) => NativeColumns.Type(_address, column) == raw.SQLITE_NULL;

    /// <summary>A column as a whole number; 0 if it is NULL.</summary>
    public int Int(int column) => NativeColumns.Int(_address, column);

    /// <summary>A column as a number; NaN if it is NULL.</summary>
    public double Double(int column) => IsNull(column) ? double.NaN : NativeColumns.Double(_address, column);

    /// <summary>A column as a text; empty if it is NULL.</summary>
    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string() ?? "";

    public void Dispose() => _statement.Dispose();
}
