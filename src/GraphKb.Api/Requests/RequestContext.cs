using System.Collections.Concurrent;
using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Control;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
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
internal sealed class RequestContext : Dictionary<string, object?>
{
    private const int MaxIdLength = 80;
    private readonly Dictionary<FactLookup, BatchLoader<IReadOnlyList<Fact>>> _facts = [];
    private readonly Dictionary<(double Threshold, DateOnly AsOf), BatchLoader<ControlAnswer>> _control = [];
    private readonly ConcurrentDictionary<DateOnly, bool> _days = [];
    private readonly DateOnly _today;
    private volatile bool _needsToday;

    /// <param name="reader">The state of the data that the whole request reads.</param>
    /// <param name="today">The day of questions that name none, in UTC.</param>
    /// <param name="budget">What the request may cost.</param>
    /// <param name="turn">Its turn among the heavy requests.</param>
    public RequestContext(IKnowledgeReader reader, DateOnly today, RequestBudget budget, RequestTurn turn)
    {
        (_today, Budget, Charges, Turn) = (today, budget, new ReadCharges(budget, reader), turn);
        Reader = new ChargedReader(reader, Charges);
        Reads = new LevelReads(Reader, budget);
        Entities = new(Reads, Reader.FindEntitiesAsync);
        Names = new(Reads, Reader.FindNamesAsync);
    }

    /// <summary>The state of the data; what is read is counted.</summary>
    public IKnowledgeReader Reader { get; }

    /// <summary>What the request may still cost.</summary>
    public RequestBudget Budget { get; }

    /// <summary>Counts the work of reads.</summary>
    public ReadCharges Charges { get; }

    /// <summary>Its turn among the heavy requests.</summary>
    public RequestTurn Turn { get; }

    /// <summary>What its selections cost; set before the first field is resolved.</summary>
    public SelectionCosts Costs { get; set; } = null!;

    /// <summary>The fields of its objects.</summary>
    public ObjectSelections Selections { get; } = new();

    /// <summary>What the answer so far depends on.</summary>
    public DataState State => new(Reader.Dataset.Version, _needsToday ? _today : null);

    /// <summary>The days that fields were answered for so far, in order.</summary>
    public IReadOnlyList<DateOnly> Days => [.. _days.Keys.Order()];

    /// <summary>Finds entities by id; null for an id that does not exist.</summary>
    public BatchLoader<Entity?> Entities { get; }

    /// <summary>Finds aliases and identifiers by the id of their entity.</summary>
    public BatchLoader<EntityNames> Names { get; }

    /// <summary>The reads of the level that is being resolved.</summary>
    public LevelReads Reads { get; }

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
            _facts[lookup] = loader = new(
                Reads, (ids, cancellationToken) => Reader.GetFactsAsync(lookup, ids, cancellationToken));
        }

        return loader;
    }

    /// <summary>The loader of the control of companies and sites; keys are their ids.</summary>
    /// <param name="threshold">Control takes more than this share.</param>
    /// <param name="asOf">The day.</param>
    /// <exception cref="UserInputException">The threshold is out of range.</exception>
    public BatchLoader<ControlAnswer> Control(double threshold, DateOnly asOf)
    {
        ControlQuestion.CheckThreshold(threshold);
        if (!_control.TryGetValue((threshold, asOf), out var loader))
        {
            _control[(threshold, asOf)] = loader = new(
                Reads,
                (ids, cancellationToken) => ControlAnalysis.AnswerAsync(
                    Reader, new ControlQuestion { Ids = ids, Threshold = threshold, AsOf = asOf }, cancellationToken));
        }

        return loader;
    }

    /// <summary>
    /// The day of a field: its argument <c>asOf</c>, or that of its filter of facts, else that of the nearest enclosing field that has one,
    /// else today.
    /// </summary>
    public DateOnly GetDay(IResolveFieldContext context)
    {
        if (FindDay(context) is not { } day)
        {
            _needsToday = true;
            day = _today;
        }

        _days.TryAdd(day, true);
        return day;
    }

    /// <summary>Counts the ownerships that a question may use on its day.</summary>
    /// <exception cref="AnswerTooLargeException">They exceed the budget.</exception>
    public void SpendOwnership(IResolveFieldContext context) => Charges.SpendOwnership(
        FindDay(context) ?? _today, context.GetArgument("minConfidence", 0.0), context.GetArgument("threshold", 0.5));

    /// <summary>Finds entities and facts by their ids, or countries by their codes; null for an id that does not exist.</summary>
    public async ValueTask<IReadOnlyList<object?>> FindNodesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        string[] fullIds = [.. ids.Select(id => Reader.Tables.Countries.Find(id) < 0 ? id : EntityId.ForCountry(id))];
        var finding = Reader.FindEntitiesAsync(fullIds, cancellationToken).AsTask();
        var findingFacts = Reader.FindFactsAsync(fullIds, cancellationToken).AsTask();
        await Task.WhenAll(finding, findingFacts).ConfigureAwait(false);
        var facts = await findingFacts.ConfigureAwait(false);
        return [.. (await finding.ConfigureAwait(false)).Select((entity, idIndex) => (object?)entity ?? facts[idIndex])];
    }

    /// <summary>Loads an entity; null for no id.</summary>
    public IDataLoaderResult? LoadEntity(string? id) => id is null ? null : Entities.Load(id, entity => entity);

    /// <summary>Loads a country by its code; null for no code.</summary>
    public IDataLoaderResult? LoadCountry(string? code) => code is null ? null : LoadEntity(EntityId.ForCountry(code));

    /// <summary>Loads countries in the order of their codes, without those that do not exist.</summary>
    public IDataLoaderResult LoadCountries(IEnumerable<string> codes) => LoadEntities([.. codes.Select(EntityId.ForCountry)]);

    /// <summary>Loads entities in the order of their ids, without those that do not exist; none over the limit of the request.</summary>
    public IDataLoaderResult LoadEntities(IReadOnlyList<string> ids) => Entities.LoadMany(
        Budget.TrySpend(ids.Count * FieldWork.Node) ? ids : [], found => found.Where(entity => entity is not null).ToList());

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

        return Exists(id, kind) ?? await FindEntityAsync(id, kind, context.CancellationToken).ConfigureAwait(false) is not null
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

        return (await Reader.FindEntitiesAsync([fullId], cancellationToken).ConfigureAwait(false))[0];
    }

    /// <summary>The error of an id, or the code of a country, that does not exist; it names the nearest ones.</summary>
    public async ValueTask<UserInputException> CreateUnknownIdErrorAsync(
        string id, string kind, string argument, CancellationToken cancellationToken)
    {
        var isCountry = kind == "country";
        var nearest = isCountry
            ? UnknownCountry.FindNearest(id, Reader.Tables)
            : await Reader.FindNearestIdsAsync(kind.Length == 0 ? id : EntityId.WithKind(id, kind), cancellationToken)
                .ConfigureAwait(false);
        var subject = isCountry ? "country with the code" : kind.Length > 0 ? kind + " with the id"
            : FactKinds.Find(id) is null ? "entity with the id" : "fact with the id";
        var name = Truncate.ToLength(id, MaxIdLength);
        return new UserInputException(argument, $"There is no {subject} \"{name}\"{DidYouMean.FormatNearest(nearest)}.", nearest);
    }

    // Whether an entity of a kind exists, where the tables know; else null.
    private bool? Exists(string id, string kind) => kind switch
    {
        "country" => Reader.Tables.Countries.Find(id) >= 0,
        "mineral" => Reader.Tables.Minerals.Find(id) is not null,
        "alliance" => Reader.Tables.Alliances.Find(id) >= 0,
        _ => null,
    };

    private static DateOnly? FindDay(IResolveFieldContext context)
    {
        for (var field = context; field is not null; field = field.Parent)
        {
            if ((field.GetArgument<DateOnly?>("asOf") ?? GetFilterDay(field)) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? GetFilterDay(IResolveFieldContext field) =>
        field.Arguments?.TryGetValue("where", out var where) == true && where.Value is FactFilter filter ? filter.AsOf : null;
}
