using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphQL;
using GraphQL.DataLoader;

namespace GraphKb.Api.Requests;

/// <summary>What one request knows: the state of the data it reads, today's date, and its batched look-ups.</summary>
internal sealed class Asking(IKnowledgeReader reader, DateOnly today) : Dictionary<string, object?>
{
    /// <summary>The most a list may be asked for at once.</summary>
    public const int MostFirst = 500;

    private readonly Dictionary<FactLookup, Loader<IReadOnlyList<Fact>>> _facts = [];
    private int _results;

    public IKnowledgeReader Reader => reader;

    /// <summary>How many field values the answer holds so far.</summary>
    public int Results => Volatile.Read(ref _results);

    public Loader<Entity?> Entities { get; } = new(reader.FindEntitiesAsync);

    /// <summary>Says that the answer will hold more field values.</summary>
    public void AddResults(int more) => Interlocked.Add(ref _results, more);

    public static Asking Of(IResolveFieldContext context) => (Asking)context.UserContext;

    public Loader<IReadOnlyList<Fact>> Facts(FactLookup by)
    {
        if (!_facts.TryGetValue(by, out var loader))
        {
            _facts[by] = loader = new((ids, cancellationToken) => reader.GetFactsAsync(by, ids, cancellationToken));
        }

        return loader;
    }

    public DateOnly AsOf(IResolveFieldContext context) => context.GetArgument<DateOnly?>("asOf") ?? today;

    public IDataLoaderResult? Entity(string? id) => id is null ? null : Entities.One(id, entity => entity);

    public IDataLoaderResult EntityList(IReadOnlyList<string> ids) => Entities.Many(ids, found => found.Where(entity => entity is not null).ToList());

    public static int First(IResolveFieldContext context)
    {
        var first = context.GetArgument("first", 20);
        return first is >= 0 and <= MostFirst
            ? first : throw new UserInputException("first", $"first is {first}; it must be from 0 to {MostFirst}.");
    }

    /// <summary>The id itself where it exists; else the caller's mistake, with the nearest existing ids.</summary>
    public async ValueTask<string?> ExistingAsync(string? id, string kind, string argument, CancellationToken cancellationToken)
    {
        if (id is null || await FindAsync(id, kind, cancellationToken).ConfigureAwait(false) is not null)
        {
            return id;
        }

        throw await UnknownAsync(id, kind, argument, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<Entity?> FindAsync(string id, string kind, CancellationToken cancellationToken)
    {
        var whole = kind == "country" ? EntityId.ForCountry(id) : id;
        if (kind.Length > 0 && !whole.StartsWith(kind + ":", StringComparison.Ordinal))
        {
            return null;
        }

        return (await reader.FindEntitiesAsync([whole], cancellationToken).ConfigureAwait(false))[0];
    }

    public async ValueTask<UserInputException> UnknownAsync(string id, string kind, string argument, CancellationToken cancellationToken)
    {
        var isCountry = kind == "country";
        var nearest = isCountry
            ? DidYouMean.Find(id, reader.Tables.Countries.All)
            : await reader.FindNearestIdsAsync(kind.Length == 0 ? id : DidYouMean.AsKind(id, kind), cancellationToken).ConfigureAwait(false);
        var what = isCountry ? "country with the code" : kind.Length == 0 ? "entity with the id" : kind + " with the id";
        return new UserInputException(argument, $"There is no {what} \"{Shorten(id)}\"{DidYouMean.Tail(nearest)}.");
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
