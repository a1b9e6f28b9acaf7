using GraphKb.Analysis.Errors;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphKb.Store.Embedded.Files;

/// <summary>What SQLite's errors mean to a person who named a file.</summary>
internal static class SqliteErrors
{
    public static KnowledgeException WhileReading(string path, SqliteException wrong) => wrong.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Busy(path, wrong),
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_READONLY => new(
            "STORE_NOT_READABLE", $"{path} cannot be opened ({Reason(wrong)}); expected a database file that this account may read and write.", inner: wrong),
        _ => Broken(path, Reason(wrong), wrong),
    };

    public static KnowledgeException WhileWriting(string path, SqliteException wrong) => wrong.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Busy(path, wrong),
        raw.SQLITE_FULL => new("STORE_FULL", $"{path} cannot be written, for the disk is full; nothing was changed.", inner: wrong),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Broken(path, Reason(wrong), wrong),
        _ => new(
            "STORE_NOT_WRITABLE", $"{path} cannot be written ({Reason(wrong)}); expected a path in an existing, writable directory.", inner: wrong),
    };

    public static KnowledgeException Broken(string path, string reason, Exception inner) => new(
        "STORE_BROKEN", $"{path} cannot be read as a GraphKb database ({reason}); expected a file made by import.", inner: inner);

    private static KnowledgeException Busy(string path, SqliteException wrong) => new(
        "STORE_BUSY", $"{path} is being written by another process; try again when that is done.", isTransient: true, inner: wrong);

    private static string Reason(SqliteException wrong) => wrong.Message.TrimEnd('.');
}
