using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Server.Telemetry;

/// <summary>A reader whose operations are measured.</summary>
internal sealed class ObservedReader(IKnowledgeReader inner, string store) : IKnowledgeReader
{
    /// <inheritdoc/>
    public DatasetSummary Dataset => inner.Dataset;

    /// <inheritdoc/>
    public EntityTables Tables => inner.Tables;

    /// <inheritdoc/>
    public void ReadTogether(Action start) => inner.ReadTogether(start);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        MeasureAsync("find entities", () => inner.FindEntitiesAsync(ids, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<EntityNames>> FindNamesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        MeasureAsync("find names", () => inner.FindNamesAsync(ids, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> FindNearestIdsAsync(string id, CancellationToken cancellationToken) =>
        MeasureAsync("find nearest ids", () => inner.FindNearestIdsAsync(id, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<EntityPage> ListAsync(EntityQuery query, PageRange<string> range, CancellationToken cancellationToken) =>
        MeasureAsync("list", () => inner.ListAsync(query, range, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(EntityQuery query, CancellationToken cancellationToken) =>
        MeasureAsync("count", () => inner.CountAsync(query, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IReadOnlyList<Fact>>> GetFactsAsync(
        FactLookup by, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        MeasureAsync("get facts", () => inner.GetFactsAsync(by, ids, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Fact?>> FindFactsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        MeasureAsync("find facts", () => inner.FindFactsAsync(ids, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<FactPage> ListFactsAsync(
        FactQuery query, PageRange<ValuePosition> range, CancellationToken cancellationToken) =>
        MeasureAsync("list facts", () => inner.ListFactsAsync(query, range, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<long> CountFactsAsync(FactQuery query, CancellationToken cancellationToken) =>
        MeasureAsync("count facts", () => inner.CountFactsAsync(query, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<EntityPage> SearchAsync(string text, int skip, int first, CancellationToken cancellationToken) =>
        MeasureAsync("search", () => inner.SearchAsync(text, skip, first, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<long> CountSearchAsync(string text, CancellationToken cancellationToken) =>
        MeasureAsync("count search", () => inner.CountSearchAsync(text, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<SupplyNetwork> GetNetworkAsync(string mineral, EvidenceFilter filter, CancellationToken cancellationToken) =>
        MeasureAsync("get network", () => inner.GetNetworkAsync(mineral, filter, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Supply>> GetSuppliesAsync(
        SupplyNetwork network, IReadOnlyList<int> edges, CancellationToken cancellationToken) =>
        MeasureAsync("get supplies", () => inner.GetSuppliesAsync(network, edges, cancellationToken));

    private ValueTask<T> MeasureAsync<T>(string operation, Func<ValueTask<T>> run) => StoreTelemetry.MeasureAsync(store, operation, run);
}
