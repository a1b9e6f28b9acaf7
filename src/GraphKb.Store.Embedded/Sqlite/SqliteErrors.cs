using GraphKb.Analysis.Errors;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Translates errors of SQLite into messages that name the file and the remedy.</summary>
internal static class SqliteErrors
{
    public static KnowledgeException WhileReading(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Busy(path, error),
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_READONLY => new(
            "STORE_NOT_READABLE",
            $"{path} cannot be opened ({Reason(error)}); expected a database file that this account may read and write.", inner: error),
        _ => Broken(path, Reason(error), error),
    };

    public static KnowledgeException WhileWriting(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Busy(path, error),
        raw.SQLITE_FULL => new("STORE_FULL", $"{path} cannot be written because the disk is full; nothing was changed.", inner: error),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Broken(path, Reason(error), error),
        _ => new(
            "STORE_NOT_WRITABLE",
            $"{path} cannot be written ({Reason(error)}); expected a path in an existing, writable directory.", inner: error),
    };

    public static KnowledgeException Broken(string path, string reason, Exception inner) => new(
        "STORE_BROKEN", $"{path} cannot be read as a GraphKb database ({reason}); expected a file made by import.", inner: inner);

    private static KnowledgeException Busy(string path, SqliteException error) => new(
        "STORE_BUSY", $"{path} is being written by another process; try again later.", isTransient: true, inner: error);

    private static string Reason(SqliteException error) => error.Message.TrimEnd('.');
}
