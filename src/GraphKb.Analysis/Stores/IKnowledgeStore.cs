using GraphKb.Analysis.Errors;
using GraphKb.Model;

namespace GraphKb.Analysis.Stores;

/// <summary>The one door to a store: a place that keeps the knowledge.</summary>
public interface IKnowledgeStore : IAsyncDisposable
{
    /// <summary>The store's word, such as <c>embedded</c>.</summary>
    string Name { get; }

    /// <summary>Opens a view of the data as it is now; everything read through one reader is one state.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The reader.</returns>
    /// <exception cref="KnowledgeException">The store cannot answer.</exception>
    ValueTask<IKnowledgeReader> OpenReaderAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes the store hold exactly the package: adds what is new, updates what differs, removes what is gone;
    /// all or nothing, and a reader never sees half of it.
    /// </summary>
    /// <param name="package">A checked package.</param>
    /// <param name="progress">Told of what is done, or null.</param>
    /// <param name="cancellationToken">Stops the work; nothing is changed then.</param>
    /// <returns>What the import changed.</returns>
    /// <exception cref="KnowledgeException">The store cannot write.</exception>
    Task<ImportSummary> ImportAsync(DataPackage package, IProgress<ImportProgress>? progress, CancellationToken cancellationToken);

    /// <summary>All that the store holds, as a package.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The package, every list in the ordinal order of ids.</returns>
    Task<DataPackage> ExportAsync(CancellationToken cancellationToken);
}

/// <summary>What an import changed, in rows.</summary>
/// <param name="Added">Rows that were not there.</param>
/// <param name="Updated">Rows of a known key with other contents.</param>
/// <param name="Removed">Rows the package no longer has.</param>
/// <param name="Unchanged">Rows that stayed as they were.</param>
public sealed record ImportSummary(long Added, long Updated, long Removed, long Unchanged);

/// <summary>How far an import has come.</summary>
/// <param name="Step">What is being written, such as <c>supplies</c>.</param>
/// <param name="Done">Rows done over all steps.</param>
/// <param name="Total">Rows in all.</param>
public sealed record ImportProgress(string Step, long Done, long Total);
