using GraphKb.Analysis.Errors;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Translates errors of SQLite into messages that name the file and the remedy.</summary>
internal static class SqliteErrors
{
    public static KnowledgeException WhileWriting(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Busy(path, error),
        raw.SQLITE_FULL => new("STORE_FULL", $"{path} cannot be written because the disk is full; nothing was changed.", inner: error),
        _ => new(
            "STORE_NOT_WRITABLE",
            $"{path} cannot be written ({Reason(error)}); expected a path in an existing, writable directory.", inner: error),
    };

    private static KnowledgeException Busy(string path, SqliteException error) => new(
        "STORE_BUSY", $"{path} is being written by another process; try again later.", isTransient: true, inner: error);

    private static string Reason(SqliteException error) => error.Message.TrimEnd('.');
}
