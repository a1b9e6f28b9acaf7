using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>
/// One prepared statement that writes rows, bound and stepped without the overhead of a <see cref="SqliteCommand"/> per row: it writes
/// millions of rows. Parameters are counted from 0, in the order of the statement.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public Statement(SqliteConnection connection, string text)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, text, out _statement), _database);
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

    /// <summary>Runs the statement, which returns no rows; it can then be bound again.</summary>
    public void Run()
    {
        var result = raw.sqlite3_step(_statement);
        var reset = raw.sqlite3_reset(_statement);
        SqliteException.ThrowExceptionForRC(reset != raw.SQLITE_OK || result == raw.SQLITE_DONE ? reset : result, _database);
    }

    public void Dispose() => _statement.Dispose();
}
