using GraphKb.Analysis.Stores;
using GraphKb.Model;

namespace GraphKb.Server.Telemetry;

/// <summary>A store whose operations are measured.</summary>
internal sealed class ObservedStore(IKnowledgeStore inner) : IKnowledgeStore
{
    /// <inheritdoc/>
    public string Name => inner.Name;

    /// <summary>The store itself, or a measured one where telemetry is exported.</summary>
    /// <param name="store">Any store.</param>
    /// <returns>The store to use; disposing of it disposes of <paramref name="store"/>.</returns>
    public static IKnowledgeStore Wrap(IKnowledgeStore store) => TelemetryExport.IsEnabled ? new ObservedStore(store) : store;

    /// <inheritdoc/>
    public async ValueTask<IKnowledgeReader> OpenReaderAsync(CancellationToken cancellationToken) => new ObservedReader(
        await StoreTelemetry.MeasureAsync(Name, "open reader", () => inner.OpenReaderAsync(cancellationToken)).ConfigureAwait(false), Name);

    /// <inheritdoc/>
    public async Task<ImportSummary> ImportAsync(
        DataPackage package, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var summary = await StoreTelemetry.MeasureAsync(Name, "import", () =>
            new ValueTask<ImportSummary>(inner.ImportAsync(package, progress, cancellationToken))).ConfigureAwait(false);
        StoreTelemetry.CountImported(summary.Added + summary.Updated + summary.Removed);
        return summary;
    }

    /// <inheritdoc/>
    public async Task<DataPackage> ExportAsync(CancellationToken cancellationToken) => await StoreTelemetry.MeasureAsync(
        Name, "export", () => new ValueTask<DataPackage>(inner.ExportAsync(cancellationToken))).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
