using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Api.Requests;

/// <summary>
/// The reader of one request: it counts the work of what it reads, by the size of the data. Over the limit it throws
/// <see cref="AnswerTooLargeException"/> before it reads.
/// </summary>
/// <param name="inner">The state of the data.</param>
/// <param name="charges">What the reads of the request cost.</param>
internal sealed class ChargedReader(IKnowledgeReader inner, ReadCharges charges) : IKnowledgeReader
{
    public DatasetSummary Dataset => inner.Dataset;

    public EntityTables Tables => inner.Tables;

    public void ReadTogether(Action start) => inner.ReadTogether(start);

    // Batched lookups are paid by the fields that ask for them: an exception here would reach every field of the batch.
    public ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        inner.FindEntitiesAsync(ids, cancellationToken);

    public ValueTask<IReadOnlyList<EntityNames>> FindNamesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        inner.FindNamesAsync(ids, cancellationToken);

    public ValueTask<IReadOnlyList<IReadOnlyList<Fact>>> GetFactsAsync(
        FactLookup by, IReadOnlyList<string> ids, CancellationToken cancellationToken) => inner.GetFactsAsync(by, ids, cancellationToken);

    public ValueTask<IReadOnlyList<Fact?>> FindFactsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        inner.FindFactsAsync(ids, cancellationToken);

    public ValueTask<IReadOnlyList<string>> FindNearestIdsAsync(string id, CancellationToken cancellationToken)
    {
        charges.SpendNearest();
        return inner.FindNearestIdsAsync(id, cancellationToken);
    }

    public ValueTask<EntityPage> ListAsync(EntityQuery query, PageRange<string> range, CancellationToken cancellationToken)
    {
        charges.SpendList(query);
        return inner.ListAsync(query, range, cancellationToken);
    }

    public ValueTask<long> CountAsync(EntityQuery query, CancellationToken cancellationToken)
    {
        charges.SpendList(query);
        return inner.CountAsync(query, cancellationToken);
    }

    public ValueTask<FactPage> ListFactsAsync(FactQuery query, PageRange<ValuePosition> range, CancellationToken cancellationToken)
    {
        charges.SpendList(query);
        return inner.ListFactsAsync(query, range, cancellationToken);
    }

    public ValueTask<long> CountFactsAsync(FactQuery query, CancellationToken cancellationToken)
    {
        charges.SpendList(query);
        return inner.CountFactsAsync(query, cancellationToken);
    }

    public ValueTask<EntityPage> SearchAsync(string text, int skip, int first, CancellationToken cancellationToken)
    {
        charges.SpendSearch(text);
        return inner.SearchAsync(text, skip, first, cancellationToken);
    }

    public ValueTask<long> CountSearchAsync(string text, CancellationToken cancellationToken)
    {
        charges.SpendSearch(text);
        return inner.CountSearchAsync(text, cancellationToken);
    }

    public async ValueTask<SupplyNetwork> GetNetworkAsync(string mineral, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var network = await inner.GetNetworkAsync(mineral, filter, cancellationToken).ConfigureAwait(false);
        charges.SpendNetwork(network.SiteIndexes.Length + network.SupplyIndexes.Length);
        return network;
    }

    public ValueTask<IReadOnlyList<Supply>> GetSuppliesAsync(
        SupplyNetwork network, IReadOnlyList<int> edges, CancellationToken cancellationToken)
    {
        charges.Spend(edges.Count);
        return inner.GetSuppliesAsync(network, edges, cancellationToken);
    }
}
