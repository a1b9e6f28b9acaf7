using System.Globalization;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Store.Embedded.Contents;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Files;

/// <summary>The SQLite file: opens and checks it, reads it whole, and writes one change set in one transaction.</summary>
internal sealed class StoreFile(string path)
{
    private const long Application = 1198672482;
    private const long LayoutVersion = 2;
    private const int SecondsToWaitForAWriter = 5;

    /// <summary>Looks at a file without changing a byte of it.</summary>
    public static void Check(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return;
        }

        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadOnly);
            CheckLayout(path, Number(connection, "PRAGMA application_id"), Number(connection, "PRAGMA user_version"));
        }
        catch (SqliteException wrong)
        {
            throw SqliteErrors.WhileReading(path, wrong);
        }
    }

    /// <summary>Makes the tables where the file is new.</summary>
    public void Create()
    {
        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
            Run(connection, "PRAGMA journal_mode = WAL");
            using var transaction = connection.BeginTransaction();
            if (Number(connection, "PRAGMA application_id", transaction) == 0)
            {
                Run(connection, Sql.Schema, transaction);
            }

            transaction.Commit();
        }
        catch (SqliteException wrong)
        {
            throw SqliteErrors.WhileWriting(path, wrong);
        }
    }

    /// <summary>The version of what the file holds by now.</summary>
    public string Version()
    {
        try
        {
            Check(path);
            using var connection = Open(path, SqliteOpenMode.ReadOnly);
            return new ContentsReader(connection, CancellationToken.None).Version();
        }
        catch (SqliteException wrong)
        {
            throw SqliteErrors.WhileReading(path, wrong);
        }
    }

    /// <summary>The state of the file, and its search index of the same state.</summary>
    public Snapshot Load(CancellationToken cancellationToken)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Open(path, SqliteOpenMode.ReadWrite);
            Run(connection, "BEGIN");
            using var beside = Open(path, SqliteOpenMode.ReadOnly);
            Run(beside, "BEGIN");
            return new Snapshot(new ContentsReader(connection, cancellationToken).Read(beside), new SearchIndex(connection, path));
        }
        catch (SqliteException wrong)
        {
            connection?.Dispose();
            throw SqliteErrors.WhileReading(path, wrong);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or IndexOutOfRangeException or InvalidCastException or KeyNotFoundException)
        {
            connection?.Dispose();
            throw SqliteErrors.Broken(path, "a row in it is not as GraphKb writes it", wrong);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>Writes what differs between the file, as it is by now, and the new contents; all or nothing.</summary>
    public (ImportSummary Summary, SearchIndex Search) Save(
        StoreContents known, StoreContents after, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadWrite);
            using var transaction = connection.BeginTransaction();

            // Another process may have written since the contents were read.
            var reader = new ContentsReader(connection, cancellationToken);
            var version = reader.Version();
            if (version == after.Version)
            {
                return (new ImportSummary(0, 0, 0, after.Package.EntityCount + after.Package.FactCount), Search());
            }

            var before = version == known.Version ? known : reader.Read();
            using var writer = new ContentsWriter(connection, transaction, before, after, progress, cancellationToken);
            var summary = writer.Write();
            cancellationToken.ThrowIfCancellationRequested();
            transaction.Commit();
            return (summary, Search());
        }
        catch (SqliteException wrong)
        {
            throw SqliteErrors.WhileWriting(path, wrong);
        }
    }

    private SearchIndex Search()
    {
        var connection = Open(path, SqliteOpenMode.ReadWrite);
        Run(connection, "BEGIN");
        _ = new ContentsReader(connection, CancellationToken.None).Version();
        return new SearchIndex(connection, path);
    }

    private static void CheckLayout(string path, long application, long version)
    {
        if (application != Application)
        {
            throw new KnowledgeException("STORE_FOREIGN", $"{path} is a SQLite file of another program; expected a GraphKb database.");
        }

        if (version > LayoutVersion)
        {
            throw new KnowledgeException(
                "STORE_NEWER", $"{path} has layout {version}, made by a newer GraphKb; this one reads layout {LayoutVersion}: use the newer GraphKb, or import the package into a new file.");
        }

        if (version < LayoutVersion)
        {
            throw new KnowledgeException(
                "STORE_OLDER", $"{path} has layout {version}, made by an older GraphKb; this one reads layout {LayoutVersion}: import the package into a new file.");
        }
    }

    // References are checked with the package, before a row is written, so SQLite need not look them up again for every row.
    private static SqliteConnection Open(string path, SqliteOpenMode mode) => Connections.Open(new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = false,
        ForeignKeys = false,
        DefaultTimeout = SecondsToWaitForAWriter,
    }.ToString());

    private static void Run(SqliteConnection connection, string text, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string text, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
