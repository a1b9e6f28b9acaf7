using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;

namespace GraphKb.Api.Requests;

/// <summary>
/// The units of work of what a request reads, by the size of the data. What a cache may hold costs as much as what it has not, so a
/// request is accepted or rejected alike whatever was asked before it. One read costs at most <see cref="Most"/>, so that a single question
/// is answered on any data. Belongs to one request; thread-safe.
/// </summary>
/// <param name="budget">The budget of the request.</param>
/// <param name="reader">The data.</param>
internal sealed class ReadCharges(RequestBudget budget, IKnowledgeReader reader)
{
    /// <summary>The most that one read costs.</summary>
    public const int Most = 20_000;

    // Caches of the data keep 16 results, of which a day of ownerships takes up to three.
    private const int DaysKept = 4;
    private const int SearchedWord = 400;
    private const int Search = 4_000;
    private const int NetworkRow = 4;
    private const int RowsPerUnit = 8;
    private const int IdsPerUnit = 4;
    private const int OwnershipsPerUnit = 4;
    private readonly HashSet<(DateOnly AsOf, double MinConfidence, double Threshold)> _days = [];

    /// <summary>Counts work.</summary>
    /// <param name="units">Units of work; at most <see cref="Most"/> of them count.</param>
    /// <exception cref="AnswerTooLargeException">It exceeds the budget.</exception>
    public void Spend(long units)
    {
        if (!budget.TrySpend(Math.Min(units, Most)))
        {
            throw new AnswerTooLargeException();
        }
    }

    /// <summary>Counts the comparison of an unknown id with all others.</summary>
    public void SpendNearest() => Spend(reader.Dataset.Entities / IdsPerUnit);

    /// <summary>Counts a search.</summary>
    public void SpendSearch(string text) => Spend(Search + (SearchedWord * (1 + text.AsSpan().Count(' '))));

    /// <summary>Counts the use of a supply network.</summary>
    /// <param name="rows">Its nodes and edges.</param>
    public void SpendNetwork(long rows) => Spend(NetworkRow * rows);

    /// <summary>Counts a page or the count of a list of entities.</summary>
    public void SpendList(EntityQuery query)
    {
        Spend(query is SiteQuery ? reader.Tables.Sites.Count / RowsPerUnit : FieldWork.List);
        if (query is SiteQuery { Where: { } where } sites && UsesOwnership(where))
        {
            SpendOwnership(sites.AsOf);
            Spend(where.Companies is null ? 0 : (reader.Tables.Companies.Count + reader.Tables.Ownerships.Count) / OwnershipsPerUnit);
        }
    }

    /// <summary>Counts a page or the count of a list of facts: all are compared with a filter, or for an order.</summary>
    public void SpendList(FactQuery query)
    {
        var isScan = query.Kind is not null && (query.OrderBy != FactOrder.Id || query.Where != FactFilter.None);
        Spend(isScan ? reader.Dataset.Facts / RowsPerUnit : FieldWork.List);
    }

    /// <summary>Counts the ownerships in force on a day and who controls what by them: once for each of the first few days.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="minConfidence">The least confidence of the ownerships.</param>
    /// <param name="threshold">The share that control takes.</param>
    public void SpendOwnership(DateOnly asOf, double minConfidence = 0, double threshold = 0)
    {
        var key = (asOf, minConfidence, threshold);
        lock (_days)
        {
            if (_days.Contains(key))
            {
                return;
            }

            if (_days.Count < DaysKept)
            {
                _days.Add(key);
            }
        }

        var tables = reader.Tables;
        Spend(tables.Companies.Count + tables.Sites.Count + tables.Ownerships.Count);
    }

    private static bool UsesOwnership(SiteSelector selector) =>
        selector.ControlledBy is not null || selector.Companies is not null || (selector.Not is { } not && UsesOwnership(not));
}
