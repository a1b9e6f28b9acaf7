using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Store.Embedded.InMemory;
using GraphKb.Store.Embedded.Sqlite;

namespace GraphKb.Store.Embedded;

/// <summary>
/// A store in one SQLite file, without a server. At start the file is read into an immutable snapshot in memory, and all reading uses
/// the snapshot. Readers never wait: an import, or a refresh after an import by another process, replaces the snapshot.
/// </summary>
public sealed class EmbeddedStore : IKnowledgeStore
{
    /// <summary>The name of this kind of store in <see cref="DatasetSummary.Store"/>.</summary>
    internal const string StoreName = "embedded";

    private readonly DatabaseFile? _file;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile Snapshot _snapshot;

    private EmbeddedStore(DatabaseFile? file, Snapshot snapshot) => (_file, _snapshot) = (file, snapshot);

    /// <inheritdoc/>
    public string Name => StoreName;

    /// <summary>Opens a file and reads it. The schema of the file is in <c>docs/disk-format.md</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Whether to create the file if it does not exist.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The store, with the contents of the file in memory.</returns>
    /// <exception cref="KnowledgeException">
    /// The file is missing, damaged, made by another program, of another layout, or cannot be read. It is not changed then.
    /// </exception>
    public static EmbeddedStore Open(string path, bool create, CancellationToken cancellationToken)
    {
        CheckName(path);
        DatabaseFile.Check(path);
        var file = new DatabaseFile(path);
        if (create)
        {
            file.Create();
        }
        else if (!File.Exists(path))
        {
            throw new KnowledgeException("STORE_MISSING", $"{path} does not exist; make it with: import DIR --database {path}");
        }

        return new EmbeddedStore(file, Load(file, cancellationToken));
    }

    /// <summary>
    /// Creates a store of a package without a file. It is read-only. For the full-text search it opens an SQLite database in memory
    /// (FTS5) with the ids and names of all entities, which <see cref="DisposeAsync"/> closes; everything else is in arrays.
    /// </summary>
    /// <param name="package">A checked package.</param>
    /// <returns>The store; <see cref="ImportAsync"/> throws STORE_READ_ONLY.</returns>
    public static EmbeddedStore InMemory(DataPackage package)
    {
        var contents = StoreContents.Create(package, ContentVersion.Compute(package));
        return new(null, new Snapshot(contents, SearchIndex.CreateInMemory(contents.SmallEntities.Concat(contents.Sites.Rows))));
    }

    // SQLite would take these names for an address or for a database in memory, which the other commands could not find again.
    private static void CheckName(string path)
    {
        if (path.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || path.StartsWith(':') || path.StartsWith('|'))
        {
            throw new KnowledgeException(
                "STORE_NAME", $"{path} is an address of SQLite and not a path; expected the path of a file, such as graphkb.db.");
        }
    }

    /// <inheritdoc/>
    public ValueTask<IKnowledgeReader> OpenReaderAsync(CancellationToken cancellationToken) => new(_snapshot);

    /// <inheritdoc/>
    public async Task<ImportSummary> ImportAsync(
        DataPackage package, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Import(package, progress, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>
    /// Reads the file again if another process has imported into it. Meanwhile readers use the old snapshot.
    /// </summary>
    /// <param name="cancellationToken">Stops the reading; the old snapshot stays.</param>
    /// <returns>Whether the file had changed.</returns>
    /// <exception cref="KnowledgeException">The file cannot be read any more; the old snapshot stays.</exception>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_file is null || _file.ReadVersion() == _snapshot.Contents.Version)
            {
                return false;
            }

            Replace(await Task.Run(() => Load(_file, cancellationToken), cancellationToken).ConfigureAwait(false));
            return true;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public Task<DataPackage> ExportAsync(CancellationToken cancellationToken) => Task.FromResult(_snapshot.Contents.Package);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _writing.Dispose();
        _snapshot.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Snapshot Load(DatabaseFile file, CancellationToken cancellationToken)
    {
        var (contents, search) = file.Load(cancellationToken);
        return new Snapshot(contents, search);
    }

    private ImportSummary Import(DataPackage package, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var version = ContentVersion.Compute(package);
        if (_file is null)
        {
            throw new KnowledgeException("STORE_READ_ONLY", "This store has no file, so nothing can be imported into it; open a file.");
        }

        var after = StoreContents.Create(package, version);
        var (summary, search) = _file.Save(_snapshot.Contents, after, progress, cancellationToken);
        Replace(new Snapshot(after, search));
        return summary;
    }

    // Readers of the old snapshot keep working; only their searches fail, with the retryable error STORE_CHANGED.
    private void Replace(Snapshot snapshot)
    {
        var old = _snapshot;
        _snapshot = snapshot;
        old.Dispose();
    }
}
