using System.Globalization;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Store.Embedded.InMemory;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>The SQLite file: opens and checks it, reads it as a whole, and writes an import in one transaction.</summary>
internal sealed class DatabaseFile(string path)
{
    private const int SecondsToWaitForAWriter = 5;
    private static readonly long ApplicationId = SqlText.GetPragma("application_id");
    private static readonly long LayoutVersion = SqlText.GetPragma("user_version");

    /// <summary>Checks that a file, if it exists, is a database of this layout. The file is not changed.</summary>
    /// <exception cref="KnowledgeException">It is not, or it cannot be read.</exception>
    public static void Check(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return;
        }

        try
        {
            using var connection = OpenToRead(path, SqliteOpenMode.ReadOnly);
            CheckLayout(path, ReadNumber(connection, "PRAGMA application_id"), ReadNumber(connection, "PRAGMA user_version"));
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.WhileReading(path, error);
        }
    }

    /// <summary>Creates the file and its tables if it has none.</summary>
    public void Create()
    {
        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
            Run(connection, "PRAGMA journal_mode = WAL");
            using var transaction = connection.BeginTransaction();
            if (ReadNumber(connection, "PRAGMA application_id", transaction) == 0)
            {
                Run(connection, SqlText.Schema, transaction);
            }

            transaction.Commit();
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.WhileWriting(path, error);
        }
    }

    /// <summary>The content version of the file as it is now.</summary>
    public string ReadVersion()
    {
        try
        {
            Check(path);
            using var connection = OpenToRead(path, SqliteOpenMode.ReadOnly);
            return new ContentsReader(connection, CancellationToken.None).ReadVersion();
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.WhileReading(path, error);
        }
    }

    /// <summary>Reads the file, and opens its search index in the same state.</summary>
    public (StoreContents Contents, SearchIndex Search) Load(CancellationToken cancellationToken)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = OpenToRead(path, SqliteOpenMode.ReadWrite);
            Run(connection, "BEGIN");
            using var second = OpenToRead(path, SqliteOpenMode.ReadOnly);
            Run(second, "BEGIN");
            return (new ContentsReader(connection, cancellationToken).Read(second), new SearchIndex(connection, path));
        }
        catch (SqliteException error)
        {
            connection?.Dispose();
            throw SqliteErrors.WhileReading(path, error);
        }
        catch (Exception error) when (error is FormatException or ArgumentException or IndexOutOfRangeException
            or InvalidCastException or KeyNotFoundException)
        {
            connection?.Dispose();
            throw SqliteErrors.Broken(path, "it contains a row that GraphKb did not write", error);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>Makes the file equal to new contents in one transaction, and opens its search index.</summary>
    /// <param name="known">The contents that were read last; if the file has changed since, it is read again.</param>
    /// <param name="after">The new contents.</param>
    /// <param name="progress">Receives the number of rows written.</param>
    /// <param name="cancellationToken">Stops the import; the file then stays as it was.</param>
    public (ImportSummary Summary, SearchIndex Search) Save(
        StoreContents known, StoreContents after, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadWrite);
            using var transaction = connection.BeginTransaction();

            // Another process may have imported since the contents were read.
            var reader = new ContentsReader(connection, cancellationToken);
            var version = reader.ReadVersion();
            if (version == after.Version)
            {
                return (new ImportSummary(0, 0, 0, after.Package.EntityCount + after.Package.FactCount), OpenSearch());
            }

            var before = version == known.Version ? known : reader.Read();
            using var writer = new ContentsWriter(connection, before, after, progress, cancellationToken);
            var summary = writer.Write();
            cancellationToken.ThrowIfCancellationRequested();
            transaction.Commit();
            return (summary, OpenSearch());
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.WhileWriting(path, error);
        }
    }

    private SearchIndex OpenSearch()
    {
        var connection = Open(path, SqliteOpenMode.ReadWrite);
        Run(connection, "BEGIN");

        // A read transaction begins with the first read.
        _ = new ContentsReader(connection, CancellationToken.None).ReadVersion();
        return new SearchIndex(connection, path);
    }

    private static void CheckLayout(string path, long application, long version)
    {
        if (application != ApplicationId)
        {
            throw new KnowledgeException("STORE_FOREIGN", $"{path} is a SQLite file of another program; expected a GraphKb database.");
        }

        if (version > LayoutVersion)
        {
            throw new KnowledgeException(
                "STORE_NEWER",
                $"{path} has layout {version}, made by a newer GraphKb; this one reads layout {LayoutVersion}: "
                + "use the newer GraphKb, or import the package into a new file.");
        }

        if (version < LayoutVersion)
        {
            throw new KnowledgeException(
                "STORE_OLDER",
                $"{path} has layout {version}, made by an older GraphKb; this one reads layout {LayoutVersion}: "
                + "import the package into a new file.");
        }
    }

    // A database with a write-ahead log needs a file beside it, even to be read. Where that file cannot be made, nobody else writes either,
    // unless there is a log: so the file is read as one that never changes.
    private static SqliteConnection OpenToRead(string path, SqliteOpenMode mode)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Open(path, mode);
            _ = ReadNumber(connection, "PRAGMA application_id");
            return connection;
        }
        catch (SqliteException error)
            when (error.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY && IsReadableAlone(path))
        {
            connection?.Dispose();
            return Open(new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    private static bool IsReadableAlone(string path) =>
        File.Exists(path) && new FileInfo(path + "-wal") is not { Exists: true, Length: > 0 };

    // References are checked with the package before a row is written, so SQLite does not have to check them for every row.
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

    private static long ReadNumber(SqliteConnection connection, string text, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
