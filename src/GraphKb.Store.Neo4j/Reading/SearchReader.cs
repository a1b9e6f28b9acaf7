using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Search;
using GraphKb.Analysis.Stores;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>Searches entities of one content version, by the full-text index where the server has it.</summary>
/// <param name="cache">The reads of the version.</param>
/// <param name="hasFullText">Whether the server has the index.</param>
internal sealed class SearchReader(CachedReads cache, bool hasFullText)
{
    private static readonly Version FullText = new(4, 4);

    /// <summary>Finds out whether the server has the full-text index, which imports create since 4.4.</summary>
    public static async Task<bool> HasFullTextAsync(Database database, string version, CancellationToken cancellationToken)
    {
        if (await database.Transport.GetVersionAsync(cancellationToken).ConfigureAwait(false) < FullText)
        {
            return false;
        }

        try
        {
            await database.ReadAsync(Statement.Load("read/full-text"), version, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (KnowledgeException exception) when (exception.Code is "STORE_FAILED" or "STORE_REFUSED")
        {
            // An older import did not create it, or the user may not call the procedure.
            return false;
        }
    }

    public async ValueTask<EntityPage> FindAsync(string text, int skip, int first, CancellationToken cancellationToken)
    {
        if (CreateTerms(text) is not { } terms)
        {
            return new EntityPage([], false);
        }

        var statement = Statement.Load(
            hasFullText ? "read/search-full-text" : "read/search",
            [.. terms, ("asked", SearchText.Normalize(text)), ("skip", skip), ("first", first + 1)]) with
        {
            MayTakeLong = true,
        };
        var found = await cache.ReadAsync(
            statement, rows => rows.ConvertAll(row => LookupReader.ReadEntity(row[0])), cancellationToken).ConfigureAwait(false);
        return new EntityPage([.. found.Take(first)], found.Count > first);
    }

    public async ValueTask<long> CountAsync(string text, CancellationToken cancellationToken)
    {
        if (CreateTerms(text) is not { } terms)
        {
            return 0;
        }

        var statement = Statement.Load(hasFullText ? "read/count-search-full-text" : "read/count-search", terms) with
        {
            MayTakeLong = true,
        };
        return await cache.ReadAsync(statement, rows => (long)rows[0][0]!, cancellationToken).ConfigureAwait(false);
    }

    // The property "words" has a space before each word, so that a term with a space matches beginnings of words only. Words are letters
    // and digits, which have no special meaning in a query of the index.
    private (string Name, object? Value)[]? CreateTerms(string text)
    {
        var words = SearchText.Normalize(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return null;
        }

        string[] terms = [.. words.Select(word => " " + word)];
        return hasFullText
            ? [("query", string.Join(' ', words.Select(word => $"+{word}*"))), ("terms", terms)]
            : [("term", terms[0]), ("terms", terms)];
    }
}
