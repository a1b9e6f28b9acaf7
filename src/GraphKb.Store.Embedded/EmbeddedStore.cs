using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Store.Embedded.Contents;
using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded;

/// <summary>
/// The store that needs nothing installed: one SQLite file for keeping, one immutable snapshot in memory for answering.
/// Readers take the snapshot and never wait; an import, or a refresh after another process's import, makes the next one and swaps it in.
/// </summary>
public sealed class EmbeddedStore : IKnowledgeStore
{
    /// <summary>The store's word.</summary>
    internal const string Word = "embedded";

    private readonly StoreFile? _file;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile Snapshot _snapshot;

    private EmbeddedStore(StoreFile? file, Snapshot snapshot) => (_file, _snapshot) = (file, snapshot);

    /// <inheritdoc/>
    public string Name => Word;

    /// <summary>Opens a file; makes it where it is not there and may be made.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Whether to make a missing file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The store.</returns>
    /// <exception cref="KnowledgeException">The file is missing, broken, of another program or another layout, or cannot be written; it is left untouched.</exception>
    public static EmbeddedStore Open(string path, bool create, CancellationToken cancellationToken)
    {
        StoreFile.Check(path);
        var file = new StoreFile(path);
        if (create)
        {
            file.Create();
        }
        else if (!File.Exists(path))
        {
            throw new KnowledgeException("STORE_MISSING", $"{path} does not exist; make it with: import DIR --database {path}");
        }

        return new EmbeddedStore(file, file.Load(cancellationToken));
    }

    /// <summary>A store of a package, without a file.</summary>
    /// <param name="package">A checked package.</param>
    /// <returns>The store; what is imported into it is gone with it.</returns>
    public static EmbeddedStore InMemory(DataPackage package) =>
        new(null, InMemory(StoreContents.Of(package, ContentVersion.Compute(package))));

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
    /// Takes over what another process has written into the file since it was read, if anything. Until it is read, readers go on
    /// with the state before.
    /// </summary>
    /// <param name="cancellationToken">Stops the reading; the state before stays.</param>
    /// <returns>Whether there was anything new.</returns>
    /// <exception cref="KnowledgeException">The file cannot be read any more; the state before stays.</exception>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_file is null || _file.Version() == _snapshot.Contents.Version)
            {
                return false;
            }

            Swap(await Task.Run(() => _file.Load(cancellationToken), cancellationToken).ConfigureAwait(false));
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

    private static Snapshot InMemory(StoreContents contents) =>
        new(contents, SearchIndex.InMemory(Snapshot.SmallEntities(contents.Package).Concat(contents.Sites)));

    private ImportSummary Import(DataPackage package, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var version = ContentVersion.Compute(package);
        if (_file is null)
        {
            throw new KnowledgeException("STORE_READ_ONLY", "A store without a file takes no import; open a file.");
        }

        var after = StoreContents.Of(package, version);
        var (summary, search) = _file.Save(_snapshot.Contents, after, progress, cancellationToken);
        Swap(new Snapshot(after, search));
        return summary;
    }

    // Whoever still reads the state before may go on; only a search in it is told to ask again.
    private void Swap(Snapshot next)
    {
        var before = _snapshot;
        _snapshot = next;
        before.Dispose();
    }
}
