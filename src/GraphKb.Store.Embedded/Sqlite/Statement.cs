using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>
/// One prepared statement that writes rows, bound and stepped without the overhead of a <see cref="SqliteCommand"/> per row: it writes
/// millions of rows. Parameters are counted from 0, in the order of the statement.
/// </summary>
internal sealed class Statement : IDisposable
{
    /// <summary>A whole number that stands for NULL.</summary>
    public const long Null = long.MinValue;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _address;

    public Statement(SqliteConnection connection, string text)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, text, out _statement), _database);
        _address = _statement.DangerousGetHandle();
    }

    /// <summary>Binds a whole number; <see cref="Null"/> is NULL.</summary>
    public Statement Bind(int parameterIndex, long number)
    {
        var result = number == Null
            ? NativeStatement.BindNull(_address, parameterIndex + 1) : NativeStatement.Bind(_address, parameterIndex + 1, number);
        SqliteException.ThrowExceptionForRC(result, _database);
        return this;
    }

    /// <summary>Binds a number; NaN is NULL.</summary>
    public Statement Bind(int parameterIndex, double number)
    {
        var result = double.IsNaN(number)
            ? NativeStatement.BindNull(_address, parameterIndex + 1) : NativeStatement.Bind(_address, parameterIndex + 1, number);
        SqliteException.ThrowExceptionForRC(result, _database);
        return this;
    }

    /// <summary>Binds a text in UTF-8.</summary>
    public Statement Bind(int parameterIndex, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            // SQLite would take the address of nothing for NULL.
            return Bind(parameterIndex, "");
        }

        SqliteException.ThrowExceptionForRC(raw.sqlite3_bind_text(_statement, parameterIndex + 1, text), _database);
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

    /// <summary>Runs the statement, which returns no rows; it can then be bound again.</summary>
    public void Run()
    {
        var result = NativeStatement.Step(_address);
        var reset = NativeStatement.Reset(_address);
        SqliteException.ThrowExceptionForRC(reset != raw.SQLITE_OK || result == raw.SQLITE_DONE ? reset : result, _database);
    }

    public void Dispose() => _statement.Dispose();
}
