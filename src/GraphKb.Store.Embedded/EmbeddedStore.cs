using GraphKb.Knowledge.Stores;
using GraphKb.Model;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded;

/// <summary>
/// The store that needs nothing installed: one SQLite file for keeping, one immutable snapshot in memory for answering.
/// Readers take the snapshot and never wait; an import makes the next one and swaps it in.
/// </summary>
public sealed class EmbeddedStore : IKnowledgeStore
{
    private readonly StoreFile? _file;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile Snapshot _snapshot;

    private EmbeddedStore(StoreFile? file, Snapshot snapshot) => (_file, _snapshot) = (file, snapshot);

    /// <inheritdoc/>
    public string Name => "embedded";

    /// <summary>Opens a file; makes it where it is not there and may be made.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Whether to make a missing file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The store.</returns>
    /// <exception cref="Knowledge.KnowledgeException">The file is missing, broken, of another program or a newer layout, or cannot be written; it is left untouched.</exception>
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
            throw new Knowledge.KnowledgeException("STORE_MISSING", $"{path} does not exist; make it with: import DIR --database {path}");
        }

        var (package, version) = file.Load(cancellationToken);
        return new EmbeddedStore(file, new Snapshot(package, version, new SearchConnections(file.ConnectionString)));
    }

    /// <summary>A store of a package, without a file.</summary>
    /// <param name="package">A checked package.</param>
    /// <returns>The store.</returns>
    public static EmbeddedStore InMemory(DataPackage package) => new(null, InMemorySnapshot(package));

    /// <inheritdoc/>
    public ValueTask<IKnowledgeReader> OpenReaderAsync(CancellationToken cancellationToken) => new(_snapshot);

    /// <inheritdoc/>
    public async Task<ImportSummary> ImportAsync(
        DataPackage package, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var version = ContentVersion.Of(package);
            if (version == _snapshot.Dataset.Version)
            {
                return new ImportSummary(0, 0, 0, package.EntityCount + package.FactCount);
            }

            if (_file is null)
            {
                throw new Knowledge.KnowledgeException("STORE_READ_ONLY", "A store without a file takes no import; open a file.");
            }

            var summary = _file.Save(_snapshot.Package, package, version, progress, cancellationToken);
            var (stored, _) = _file.Load(CancellationToken.None);
            _snapshot = new Snapshot(stored, version, new SearchConnections(_file.ConnectionString));
            return summary;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public Task<DataPackage> ExportAsync(CancellationToken cancellationToken) => Task.FromResult(_snapshot.Package);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Snapshot InMemorySnapshot(DataPackage package)
    {
        var version = ContentVersion.Of(package);
        var memory = new SqliteConnection("Data Source=:memory:");
        memory.Open();
        using var schema = memory.CreateCommand();
        schema.CommandText = Sql.Schema;
        schema.ExecuteNonQuery();
        SearchIndex.Fill(memory, null, package, CancellationToken.None);
        return new Snapshot(package, version, new SearchConnections(memory));
    }
}
