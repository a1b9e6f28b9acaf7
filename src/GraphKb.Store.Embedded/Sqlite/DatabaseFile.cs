using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Files;
using GraphKb.Store.Embedded.Files;
using GraphKb.Store.Embedded.InMemory;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>
/// The database file. Its blocks are checked as they are read, and queried in memory; it is never changed in place. An import writes a new
/// file and renames it, so that a file is always whole.
/// </summary>
internal sealed class DatabaseFile(string path)
{
    private const int SecondsToWaitForAWriter = 5;
    private static readonly long ApplicationId = SqlText.GetPragma("application_id");
    private static readonly long LayoutVersion = SqlText.GetPragma("user_version");

    /// <summary>Whether there is a file, or a device or pipe, at the path or where its link leads.</summary>
    public bool Exists => File.Exists(Target);

    // Links that lead in a circle have no end. They exist, and cannot be opened.
    private string Target
    {
        get
        {
            try
            {
                return FinalPath.Get(path);
            }
            catch (IOException)
            {
                return path;
            }
        }
    }

    /// <summary>Whether a database can be created at the path, as far as can be seen without writing.</summary>
    /// <exception cref="KnowledgeException">Its directory does not exist, or it is a folder itself.</exception>
    public void CheckDirectory()
    {
        if (Directory.Exists(path))
        {
            throw Missing();
        }

        var directory = Path.GetDirectoryName(Path.GetFullPath(Target));
        if (!Directory.Exists(directory))
        {
            throw new KnowledgeException(
                "STORE_NOT_WRITABLE",
                $"{path} cannot be written (its directory does not exist); expected a path in an existing, writable directory.");
        }
    }

    /// <summary>The identity of the file as it is now; null if it has none, because it is damaged. O(1).</summary>
    /// <exception cref="KnowledgeException">The file is missing or cannot be read.</exception>
    public string? ReadIdentity() => Exists ? CheckedFile.ReadFooter(path)?.Identity : throw Missing();

    /// <summary>Reads and checks the file.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="KnowledgeException">The file is missing, damaged, of another layout or program, or cannot be read.</exception>
    public LoadedFile Load(CancellationToken cancellationToken) => Load(isRepair: false, cancellationToken) ?? throw Missing();

    /// <summary>Reads the file, if there is one and it is whole.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null if an import may make the file: it does not exist, is empty, or is a damaged database of GraphKb.</returns>
    /// <exception cref="KnowledgeException">The file is of another program or layout, or cannot be read.</exception>
    public LoadedFile? LoadToReplace(CancellationToken cancellationToken) => Load(isRepair: true, cancellationToken);

    /// <summary>Reads the file, if there is one and it is whole and of this layout.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null where there is no such file.</returns>
    public LoadedFile? FindWhole(CancellationToken cancellationToken)
    {
        try
        {
            return LoadToReplace(cancellationToken);
        }
        catch (KnowledgeException)
        {
            return null;
        }
    }

    /// <summary>Makes the file equal to new contents. Unless it is so already, all of it is written anew.</summary>
    /// <param name="after">The new contents.</param>
    /// <param name="progress">Receives the number of rows written.</param>
    /// <param name="cancellationToken">Stops the import; the file then stays as it was.</param>
    public (ImportSummary Summary, LoadedFile File) Save(
        StoreContents after, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using var replacement = FileReplacement.Begin(path, TimeSpan.FromSeconds(SecondsToWaitForAWriter), cancellationToken);
        var before = LoadToReplace(cancellationToken);
        if (before is not null && before.Contents.Version == after.Version)
        {
            return (new ImportSummary(0, 0, 0, after.Package.EntityCount + after.Package.FactCount), before);
        }

        // Another processor makes what is written last, beside the version.
        _ = Task.Run(() => after.SearchLines, CancellationToken.None);

        try
        {
            // Taken after the file was read: closing a file releases all locks of SQLite on it in this process.
            using var existing = before is null && CheckedFile.IsPresent(path) ? null : LockExisting();
            var summary = Write(replacement.DraftPath, before?.Contents ?? LoadedFile.Empty.Contents, after, progress, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            return (summary, new LoadedFile(after, replacement.Commit(after.Version, after.Write).Identity));
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.WhileWriting(path, error);
        }
    }

    private LoadedFile? Load(bool isRepair, CancellationToken cancellationToken)
    {
        if (!Exists || (isRepair && !CheckedFile.IsPresent(path)))
        {
            return null;
        }

        using var file = CheckedFile.Open(path, cancellationToken);
        FileFault? fault;
        try
        {
            fault = FileFault.Find(path, file, ApplicationId, LayoutVersion);
            if (fault is null)
            {
                return Read(file!, cancellationToken);
            }
        }
        catch (InvalidDataException error)
        {
            fault = FileFault.Damaged(path, error);
        }
        catch (IOException error)
        {
            throw CheckedFile.NotReadable(path, error);
        }

        return isRepair && fault.IsRepairable ? null : throw fault.Error;
    }

    // The pages of SQLite are for other programs, and checked like the columns.
    private static LoadedFile Read(CheckedFile file, CancellationToken cancellationToken)
    {
        var check = Task.Run(() => file.CheckDatabase(cancellationToken), CancellationToken.None);
        try
        {
            return new LoadedFile(
                StoreContents.Read(new ArrayReader(file, cancellationToken), file.Footer!.Version), file.Footer.Identity);
        }
        finally
        {
            check.GetAwaiter().GetResult();
        }
    }

    private static ImportSummary Write(
        string draft, StoreContents before, StoreContents after, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        // The draft is thrown away after an error, so SQLite needs no journal, and it is flushed once at the end.
        using var connection = Open(draft);
        Run(connection, "PRAGMA journal_mode = OFF");
        Run(connection, "PRAGMA synchronous = OFF");
        using var transaction = connection.BeginTransaction();
        Run(connection, SqlText.Schema, transaction);
        using var writer = new ContentsWriter(connection, before, after, progress, cancellationToken);
        var summary = writer.Write();
        transaction.Commit();
        return summary;
    }

    // A program that changes the file by SQLite at this moment would go on with a file that has no name any more. A damaged file is not
    // locked, because SQLite may not be able to open it.
    private SqliteConnection? LockExisting()
    {
        if (!Exists)
        {
            return null;
        }

        var connection = Open(path);
        try
        {
            Run(connection, "BEGIN IMMEDIATE");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private KnowledgeException Missing() => Directory.Exists(path)
        ? new("STORE_MISSING", $"{path} is a folder; expected the path of a file, such as graphkb.db.")
        : new("STORE_MISSING", $"{path} does not exist; make it with: import DIR --database {path}");

    // References are checked with the package before a row is written, so SQLite does not have to check them for every row.
    private static SqliteConnection Open(string path) => Connections.Open(new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWrite,
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
}
