using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Stores;

/// <summary>Reads one immutable state of the data. Thread-safe. Batch lookups answer in the order of their arguments.</summary>
public interface IKnowledgeReader
{
    /// <summary>Describes the data set.</summary>
    DatasetSummary Dataset { get; }

    /// <summary>Countries, companies, sites, ownerships and memberships as flat tables, and the mineral tree.</summary>
    EntityTables Tables { get; }

    /// <summary>Starts several reads, which a store on another machine answers in one round trip.</summary>
    /// <param name="start">Calls methods of this reader and does not wait for their answers; it runs at once, on this thread.</param>
    void ReadTogether(Action start);

    /// <summary>Finds entities of any kind by id.</summary>
    /// <param name="ids">Ids; a repeated id is answered twice.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>One entity per id, null where it does not exist.</returns>
    ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Finds what entities are known by besides their names.</summary>
    /// <param name="ids">Ids of entities of any kind; a repeated id is answered twice.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>Aliases and identifiers per id; none for an id that does not exist.</returns>
    ValueTask<IReadOnlyList<EntityNames>> FindNamesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Finds existing ids of the same kind that are most similar to an unknown one, for error messages.</summary>
    /// <param name="id">An id that does not exist.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>At most three ids, nearest first.</returns>
    ValueTask<IReadOnlyList<string>> FindNearestIdsAsync(string id, CancellationToken cancellationToken);

    /// <summary>Lists entities in the ordinal order of their ids.</summary>
    /// <param name="query">Which entities.</param>
    /// <param name="range">Which part of the list; positions are ids.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>The page, in the order of the list.</returns>
    ValueTask<EntityPage> ListAsync(EntityQuery query, PageRange<string> range, CancellationToken cancellationToken);

    /// <summary>Counts all entities of a list.</summary>
    /// <param name="query">Which entities.</param>
    /// <param name="cancellationToken">Cancels the count.</param>
    /// <returns>The count, 0 or more.</returns>
    ValueTask<long> CountAsync(EntityQuery query, CancellationToken cancellationToken);

    /// <summary>Finds facts by one of their ends, on whatever days they hold.</summary>
    /// <param name="by">The kind of facts, and which end.</param>
    /// <param name="ids">Entity ids of that end (<c>country:KOR</c> for countries).</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>One list per id, each in the ordinal order of fact ids.</returns>
    ValueTask<IReadOnlyList<IReadOnlyList<Fact>>> GetFactsAsync(
        FactLookup by, IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Finds facts of any kind by their ids.</summary>
    /// <param name="ids">Fact ids; a repeated id is answered twice.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>One fact per id, null where it does not exist.</returns>
    ValueTask<IReadOnlyList<Fact?>> FindFactsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Lists facts, on whatever days they hold.</summary>
    /// <param name="query">Which facts, in which order.</param>
    /// <param name="range">Which part of the list.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>The page, in the order of the list.</returns>
    ValueTask<FactPage> ListFactsAsync(FactQuery query, PageRange<ValuePosition> range, CancellationToken cancellationToken);

    /// <summary>Counts all facts of a list.</summary>
    /// <param name="query">Which facts; the order does not matter.</param>
    /// <param name="cancellationToken">Cancels the count.</param>
    /// <returns>The count, 0 or more.</returns>
    ValueTask<long> CountFactsAsync(FactQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Searches ids, names, aliases and identifiers of all entities, as <see cref="Search.SearchQuery"/> defines: those that contain
    /// every word of the text, or if there is none, those near to it. No character has a special meaning.
    /// </summary>
    /// <param name="text">The input of a user.</param>
    /// <param name="skip">The number of hits to skip.</param>
    /// <param name="first">The size of the page, 0 to 500.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The page, by rank, then id.</returns>
    ValueTask<EntityPage> SearchAsync(string text, int skip, int first, CancellationToken cancellationToken);

    /// <summary>Counts all hits of a search.</summary>
    /// <param name="text">The input of a user.</param>
    /// <param name="cancellationToken">Cancels the count.</param>
    /// <returns>The count, 0 or more.</returns>
    ValueTask<long> CountSearchAsync(string text, CancellationToken cancellationToken);

    /// <summary>Gets the supply network N(m, t); cached until the data changes.</summary>
    /// <param name="mineral">The id of an existing mineral m.</param>
    /// <param name="filter">The day t, and which facts are relied on.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The network.</returns>
    ValueTask<SupplyNetwork> GetNetworkAsync(string mineral, EvidenceFilter filter, CancellationToken cancellationToken);

    /// <summary>Gets supplies of a network.</summary>
    /// <param name="network">A network that this reader returned.</param>
    /// <param name="edges">Edge indexes of the network.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>One supply per edge.</returns>
    ValueTask<IReadOnlyList<Supply>> GetSuppliesAsync(
        SupplyNetwork network, IReadOnlyList<int> edges, CancellationToken cancellationToken);
}

/// <summary>Describes a data set.</summary>
/// <param name="Version">16 hexadecimal digits, a hash of the contents: equal data has an equal version in every store.</param>
/// <param name="Entities">The number of entities.</param>
/// <param name="Facts">The number of facts.</param>
/// <param name="Store">The name of the kind of store.</param>
public sealed record DatasetSummary(string Version, long Entities, long Facts, string Store)
{
    /// <summary>Title, licence and date of the data package.</summary>
    public PackageInfo Info { get; init; } = PackageInfo.None;
}

/// <summary>One page of a list of entities.</summary>
/// <param name="Items">The entities of the page.</param>
/// <param name="HasMore">Whether the range has more: after the page, or before it if it is from the end of the range.</param>
public sealed record EntityPage(IReadOnlyList<Entity> Items, bool HasMore);

/// <summary>One page of a list of facts.</summary>
/// <param name="Items">The facts of the page.</param>
/// <param name="HasMore">Whether the range has more: after the page, or before it if it is from the end of the range.</param>
public sealed record FactPage(IReadOnlyList<Fact> Items, bool HasMore);
