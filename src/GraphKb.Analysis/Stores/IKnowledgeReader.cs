using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Paths;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Stores;

/// <summary>One state of the data, to read from. Every list answers in the order it was asked in; safe for many threads.</summary>
public interface IKnowledgeReader
{
    /// <summary>What the data set is.</summary>
    DatasetSummary Dataset { get; }

    /// <summary>Countries, companies, sites, ownerships and memberships as flat tables, and the mineral tree.</summary>
    EntityTables Tables { get; }

    /// <summary>Looks entities of any kind up by id.</summary>
    /// <param name="ids">Ids; a repeated one is answered twice.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One answer an id, null where there is none.</returns>
    ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Existing ids of the same kind that look most like a wrong one, nearest first, at most three.</summary>
    /// <param name="id">An id that does not exist.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The ids.</returns>
    ValueTask<IReadOnlyList<string>> FindNearestIdsAsync(string id, CancellationToken cancellationToken);

    /// <summary>Lists entities in the ordinal order of their ids.</summary>
    /// <param name="query">Which.</param>
    /// <param name="after">Only ids after this one; null begins at the start.</param>
    /// <param name="first">At most so many, 0 to 500.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The page.</returns>
    ValueTask<EntityPage> ListAsync(EntityQuery query, string? after, int first, CancellationToken cancellationToken);

    /// <summary>How many entities a query lists in all.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The count.</returns>
    ValueTask<long> CountAsync(EntityQuery query, CancellationToken cancellationToken);

    /// <summary>Facts by one of their ends, on whatever date they hold.</summary>
    /// <param name="by">Which facts, and by which end.</param>
    /// <param name="ids">Entity ids of that end (<c>country:KOR</c> for countries).</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One list an id, each in the ordinal order of fact ids.</returns>
    ValueTask<IReadOnlyList<IReadOnlyList<Fact>>> GetFactsAsync(
        FactLookup by, IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>
    /// Finds words by their beginning in names and ids of every kind of entity, without regard to case or accents;
    /// every word of the text is required. Characters that mean something to the store are taken literally.
    /// </summary>
    /// <param name="text">What a person typed.</param>
    /// <param name="skip">Hits to pass over.</param>
    /// <param name="first">At most so many, 0 to 500.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Entities by rank, then id; HasNextPage as for lists.</returns>
    ValueTask<EntityPage> SearchAsync(string text, int skip, int first, CancellationToken cancellationToken);

    /// <summary>How many entities a search finds in all.</summary>
    /// <param name="text">What a person typed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The count.</returns>
    ValueTask<long> CountSearchAsync(string text, CancellationToken cancellationToken);

    /// <summary>The supply network N(m, t). Kept for the next question until the data changes.</summary>
    /// <param name="mineral">An existing mineral id.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The network.</returns>
    ValueTask<SupplyNetwork> GetNetworkAsync(string mineral, DateOnly asOf, CancellationToken cancellationToken);

    /// <summary>Supplies of a network.</summary>
    /// <param name="network">A network of this reader.</param>
    /// <param name="edges">Edge numbers of it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One supply an edge.</returns>
    ValueTask<IReadOnlyList<Supply>> GetSuppliesAsync(
        SupplyNetwork network, IReadOnlyList<int> edges, CancellationToken cancellationToken);

    /// <summary>A page of chains found in the store itself, for a store that can; the engine finds the others on the network.</summary>
    /// <param name="network">A network of this reader.</param>
    /// <param name="paths">The question over it.</param>
    /// <param name="skip">Chains to pass over.</param>
    /// <param name="first">At most so many.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The page, the same as the engine's; null where the engine shall find it.</returns>
    ValueTask<ChainPage?> FindChainsAsync(
        SupplyNetwork network, PathQuery paths, int skip, int first, CancellationToken cancellationToken) => new((ChainPage?)null);
}

/// <summary>What a data set is.</summary>
/// <param name="Version">Changes whenever the data does; the same data has the same version in every store.</param>
/// <param name="Entities">How many entities.</param>
/// <param name="Facts">How many facts.</param>
/// <param name="Store">The store's word.</param>
public sealed record DatasetSummary(string Version, long Entities, long Facts, string Store);

/// <summary>One page of a list.</summary>
/// <param name="Items">The entities.</param>
/// <param name="HasNextPage">Whether more follow.</param>
public sealed record EntityPage(IReadOnlyList<Entity> Items, bool HasNextPage);
