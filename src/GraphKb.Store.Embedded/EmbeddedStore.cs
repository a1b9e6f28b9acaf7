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
    private volatile Lazy<Snapshot> _snapshot;

    // The file that the snapshot was read from; used by the thread that holds _writing only.
    private string _identity;

    private EmbeddedStore(DatabaseFile? file, LoadedFile loaded, bool isForReaders) =>
        (_file, _snapshot, _identity) = (file, Prepare(loaded, isForReaders), loaded.Identity);

    /// <inheritdoc/>
    public string Name => StoreName;

    /// <summary>Opens a file and reads it. The schema of the file is in <c>docs/disk-format.md</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">
    /// Whether the store is to be imported into: the file may be missing, and appears with the first import. If GraphKb made the file and
    /// it is damaged, the store is empty, and an import repairs it.
    /// </param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The store, with the contents of the file in memory.</returns>
    /// <exception cref="KnowledgeException">
    /// The file is missing, damaged, made by another program, of another layout, or cannot be read. It is not changed then.
    /// </exception>
    public static EmbeddedStore Open(string path, bool create, CancellationToken cancellationToken)
    {
        CheckName(path);
        var file = new DatabaseFile(path);
        if (!create)
        {
            return new EmbeddedStore(file, file.Load(cancellationToken), isForReaders: true);
        }

        file.CheckDirectory();
        return new EmbeddedStore(file, file.LoadToReplace(cancellationToken) ?? LoadedFile.Empty, isForReaders: false);
    }

    /// <summary>
    /// Creates a store of a package without a file. It is read-only.
    /// </summary>
    /// <param name="package">A checked package.</param>
    /// <returns>The store; <see cref="ImportAsync"/> throws STORE_READ_ONLY.</returns>
    public static EmbeddedStore InMemory(DataPackage package) => new(null, LoadedFile.FromPackage(package), isForReaders: true);

    /// <summary>
    /// Creates a store of a package without a file, as <see cref="InMemory"/> does, from a copy that an earlier call left: it is read
    /// faster than the package.
    /// </summary>
    /// <param name="copy">The file of the copy, in a directory that exists. Its name identifies the contents of the package.</param>
    /// <param name="read">Reads the package. Called where there is no whole copy; then one is written, where that is possible.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The store. It is read-only, and does not need the copy any more.</returns>
    public static async Task<EmbeddedStore> FromCopyAsync(
        string copy, Func<Task<DataPackage>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        var file = new DatabaseFile(copy);
        if (file.FindWhole(cancellationToken) is { } found)
        {
            return new EmbeddedStore(null, found, isForReaders: true);
        }

        var loaded = LoadedFile.FromPackage(await read().ConfigureAwait(false));
        try
        {
            file.Save(loaded.Contents, null, cancellationToken);
        }
        catch (KnowledgeException)
        {
            // It is read from the package the next time too.
        }

        return new EmbeddedStore(null, loaded, isForReaders: true);
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
    public ValueTask<IKnowledgeReader> OpenReaderAsync(CancellationToken cancellationToken) => new(_snapshot.Value);

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
    /// Reads the file again if it is another one than was read before. Meanwhile, and after an error, readers use the old snapshot.
    /// </summary>
    /// <param name="cancellationToken">Stops the reading; the old snapshot stays.</param>
    /// <returns>Whether the file had changed.</returns>
    /// <exception cref="KnowledgeException">The file is missing, damaged or cannot be read any more; the old snapshot stays.</exception>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_file is null || _file.ReadIdentity() == _identity)
            {
                return false;
            }

            Replace(await Task.Run(() => _file.Load(cancellationToken), cancellationToken).ConfigureAwait(false), isForReaders: true);
            return true;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public Task<DataPackage> ExportAsync(CancellationToken cancellationToken) => Task.FromResult(_snapshot.Value.Contents.Package);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }

    private ImportSummary Import(DataPackage package, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (_file is null)
        {
            throw new KnowledgeException("STORE_READ_ONLY", "This store has no file, so nothing can be imported into it; open a file.");
        }

        var (summary, loaded) = _file.Save(StoreContents.Create(package), progress, cancellationToken);
        Replace(loaded, isForReaders: false);
        return summary;
    }

    // The old snapshot stays valid for its readers, searches included; the garbage collector frees it after the last of them.
    private void Replace(LoadedFile loaded, bool isForReaders) =>
        (_snapshot, _identity) = (Prepare(loaded, isForReaders), loaded.Identity);

    // Whoever imports rarely reads afterwards, so the indexes of the snapshot are built for the first reader then.
    private static Lazy<Snapshot> Prepare(LoadedFile loaded, bool isForReaders)
    {
        var snapshot = new Lazy<Snapshot>(() => new Snapshot(loaded.Contents));
        _ = isForReaders ? snapshot.Value : null;
        return snapshot;
    }
}
