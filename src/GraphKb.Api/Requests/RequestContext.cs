using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;
using GraphQL;
using GraphQL.DataLoader;

namespace GraphKb.Api.Requests;

/// <summary>
/// The state of one request: the reader of one immutable state of the data, today's date, the batched lookups and the size of the
/// answer so far. It is a dictionary only because GraphQL.NET passes its user context as one.
/// </summary>
/// <param name="reader">The state of the data that the whole request reads.</param>
/// <param name="today">The day of questions that name none, in UTC.</param>
/// <param name="limits">The limits of the request.</param>
internal sealed class RequestContext(IKnowledgeReader reader, DateOnly today, ApiLimits limits) : Dictionary<string, object?>
{
    private const int MaxIdLength = 80;
    private readonly Dictionary<FactLookup, BatchLoader<IReadOnlyList<Fact>>> _facts = [];
    private volatile bool _needsToday;

    public IKnowledgeReader Reader => reader;

    /// <summary>What the request may still cost.</summary>
    public RequestBudget Budget { get; } = new(limits.Results, limits.Work);

    /// <summary>What its selections cost; set before the first field is resolved.</summary>
    public SelectionCosts Costs { get; set; } = null!;

    /// <summary>What the answer so far depends on.</summary>
    public DataState State => new(reader.Dataset.Version, _needsToday ? today : null);

    /// <summary>Finds entities by id; null for an id that does not exist.</summary>
    public BatchLoader<Entity?> Entities { get; } = new(reader.FindEntitiesAsync);

    public static RequestContext From(IResolveFieldContext context) => (RequestContext)context.UserContext;

    /// <summary>Counts the items of the list that a field returns, before they are resolved.</summary>
    /// <returns>The items; none where they would exceed a limit of the request, which then ends.</returns>
    public IReadOnlyList<T> Expect<T>(IResolveFieldContext context, IReadOnlyList<T> items) =>
        Budget.TryExpect(items.Count, Costs.GetItem(context)) ? items : [];

    /// <summary>The loader of the facts at one end of an entity; keys are entity ids, facts are in the order of their ids.</summary>
    public BatchLoader<IReadOnlyList<Fact>> Facts(FactLookup lookup)
    {
        if (!_facts.TryGetValue(lookup, out var loader))
        {
            _facts[lookup] = loader = new((ids, cancellationToken) => reader.GetFactsAsync(lookup, ids, cancellationToken));
        }

        return loader;
    }

    /// <summary>
    /// The day of a field: its argument <c>asOf</c>, or that of its filter of facts, else that of the nearest enclosing field that has one,
    /// else today.
    /// </summary>
    public DateOnly GetDay(IResolveFieldContext context)
    {
        for (var field = context; field is not null; field = field.Parent)
        {
            if ((field.GetArgument<DateOnly?>("asOf") ?? GetFilterDay(field)) is { } day)
            {
                return day;
            }
        }

        _needsToday = true;
        return today;
    }

    /// <summary>Finds entities and facts by their ids, or countries by their codes; null for an id that does not exist.</summary>
    public async ValueTask<IReadOnlyList<object?>> FindNodesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        string[] fullIds = [.. ids.Select(id => reader.Tables.Countries.Find(id) < 0 ? id : EntityId.ForCountry(id))];
        var entities = await reader.FindEntitiesAsync(fullIds, cancellationToken).ConfigureAwait(false);
        var facts = fullIds.Any(id => FactKinds.Find(id) is not null)
            ? await reader.FindFactsAsync(fullIds, cancellationToken).ConfigureAwait(false) : null;
        return [.. entities.Select((entity, idIndex) => (object?)entity ?? facts?[idIndex])];
    }

    /// <summary>Loads an entity; null for no id.</summary>
    public IDataLoaderResult? LoadEntity(string? id) => id is null ? null : Entities.Load(id, entity => entity);

    /// <summary>Loads a country by its code; null for no code.</summary>
    public IDataLoaderResult? LoadCountry(string? code) => code is null ? null : LoadEntity(EntityId.ForCountry(code));

    /// <summary>Loads countries in the order of their codes, without those that do not exist.</summary>
    public IDataLoaderResult LoadCountries(IEnumerable<string> codes) => LoadEntities([.. codes.Select(EntityId.ForCountry)]);

    /// <summary>Loads entities in the order of their ids, without those that do not exist.</summary>
    public IDataLoaderResult LoadEntities(IReadOnlyList<string> ids) =>
        Entities.LoadMany(ids, found => found.Where(entity => entity is not null).ToList());

    /// <summary>Reads an optional argument that names an entity.</summary>
    /// <param name="context">The field.</param>
    /// <param name="argument">The argument: an id, or the code of a country.</param>
    /// <param name="kind">The kind of the entity, such as <c>mineral</c>.</param>
    /// <returns>The argument as given, or null where it is left out.</returns>
    /// <exception cref="UserInputException">There is no such entity; the message names the nearest ids.</exception>
    public async ValueTask<string?> GetIdArgumentAsync(IResolveFieldContext context, string argument, string kind)
    {
        if (context.GetArgument<string?>(argument) is not { } id)
        {
            return null;
        }

        return await FindEntityAsync(id, kind, context.CancellationToken).ConfigureAwait(false) is not null
            ? id
            : throw await CreateUnknownIdErrorAsync(id, kind, argument, context.CancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds an entity of a kind by its id, or a country by its code; an empty kind finds any entity.</summary>
    public async ValueTask<Entity?> FindEntityAsync(string id, string kind, CancellationToken cancellationToken)
    {
        var fullId = kind == "country" ? EntityId.ForCountry(id) : id;
        if (kind.Length > 0 && EntityId.Kind(fullId) != kind)
        {
            return null;
        }

        return (await reader.FindEntitiesAsync([fullId], cancellationToken).ConfigureAwait(false))[0];
    }

    /// <summary>The error of an id, or the code of a country, that does not exist; it names the nearest ones.</summary>
    public async ValueTask<UserInputException> CreateUnknownIdErrorAsync(
        string id, string kind, string argument, CancellationToken cancellationToken)
    {
        var isCountry = kind == "country";
        var nearest = isCountry
            ? UnknownCountry.FindNearest(id, reader.Tables)
            : await reader.FindNearestIdsAsync(kind.Length == 0 ? id : EntityId.WithKind(id, kind), cancellationToken)
                .ConfigureAwait(false);
        var subject = isCountry ? "country with the code" : kind.Length > 0 ? kind + " with the id"
            : FactKinds.Find(id) is null ? "entity with the id" : "fact with the id";
        var name = Truncate.ToLength(id, MaxIdLength);
        return new UserInputException(argument, $"There is no {subject} \"{name}\"{DidYouMean.FormatNearest(nearest)}.", nearest);
    }

    private static DateOnly? GetFilterDay(IResolveFieldContext field) =>
        field.Arguments?.TryGetValue("where", out var where) == true && where.Value is FactFilter filter ? filter.AsOf : null;
}
