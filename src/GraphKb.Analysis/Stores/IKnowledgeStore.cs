using GraphKb.Analysis.Errors;
using GraphKb.Model;

namespace GraphKb.Analysis.Stores;

/// <summary>A database of entities and facts: opens readers, imports a data package and exports one. Thread-safe.</summary>
public interface IKnowledgeStore : IAsyncDisposable
{
    /// <summary>The name of the kind of store, in lower case: <c>embedded</c>.</summary>
    string Name { get; }

    /// <summary>Opens a reader of the current state of the data.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A reader of one state; an import does not change what it reads.</returns>
    /// <exception cref="KnowledgeException">The store cannot be read.</exception>
    ValueTask<IKnowledgeReader> OpenReaderAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes the store equal to the package: adds new rows, updates rows that differ, deletes rows that the package does not have. One
    /// transaction: a reader sees the state before it or after it. A store that is empty may be loaded in several, and cannot be read
    /// until the end.
    /// </summary>
    /// <param name="package">A checked package.</param>
    /// <param name="progress">Receives the progress, or null.</param>
    /// <param name="cancellationToken">Cancels the import; then nothing is changed.</param>
    /// <returns>The numbers of changed rows.</returns>
    /// <exception cref="KnowledgeException">The store cannot be written.</exception>
    Task<ImportSummary> ImportAsync(DataPackage package, IProgress<ImportProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Reads the whole contents of the store as a package.</summary>
    /// <param name="cancellationToken">Cancels the export.</param>
    /// <returns>The package, every list in the ordinal order of ids.</returns>
    Task<DataPackage> ExportAsync(CancellationToken cancellationToken);
}

/// <summary>The numbers of rows that an import added, updated and deleted.</summary>
/// <param name="Added">Rows whose key was new.</param>
/// <param name="Updated">Rows of a known key with different contents.</param>
/// <param name="Removed">Rows that the package does not have.</param>
/// <param name="Unchanged">Rows that are the same.</param>
public sealed record ImportSummary(long Added, long Updated, long Removed, long Unchanged);

/// <summary>The progress of an import.</summary>
/// <param name="Step">The table that is being written, such as <c>supplies</c>.</param>
/// <param name="Done">Rows written so far, over all steps.</param>
/// <param name="Total">Rows in all.</param>
public sealed record ImportProgress(string Step, long Done, long Total);
