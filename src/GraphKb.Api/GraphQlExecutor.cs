using System.Text.Json;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Api.Errors;
using GraphKb.Api.Requests;
using GraphKb.Api.Shapes;
using GraphQL;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;

namespace GraphKb.Api;

/// <summary>
/// Executes GraphQL requests on one store: reads the document, executes it on one state of the data, and writes the response.
/// Thread-safe. Documents are parsed and validated once and then cached.
/// </summary>
public sealed class GraphQlExecutor : IDisposable
{
    /// <summary>What a document that was not executed before has to fulfil.</summary>
    internal static readonly IReadOnlyList<IValidationRule> NewDocumentRules =
    [
        .. DocumentValidator.CoreRules.Select(rule => rule is DefaultValuesOfCorrectType ? new DefaultValueRule() : rule),
        new InputRule(isKnownDocument: false), new ErrorLimitRule(),
    ];

    private static readonly IValidationRule[] KnownDocumentRules = [new InputRule(isKnownDocument: true)];
    private readonly Task<IKnowledgeStore> _store;
    private readonly ApiLimits _limits;
    private readonly TimeProvider _time;
    private readonly GraphKbSchema _schema = new();
    private readonly BoundedExecutor _executor = new();
    private readonly AnswerSerializer _serializer;
    private readonly DocumentCache _documents = new();

    /// <summary>Creates an executor.</summary>
    /// <param name="store">The store; the executor does not dispose it.</param>
    /// <param name="limits">The limits of each request.</param>
    /// <param name="time">The clock: the day of questions that name none is today in UTC.</param>
    /// <param name="reportFailure">
    /// Receives every failure of the server and of the store, for a log; responses then do not show the messages of the store. Null where
    /// responses stay on this machine: they show these messages.
    /// </param>
    public GraphQlExecutor(IKnowledgeStore store, ApiLimits limits, TimeProvider time, Action<Exception>? reportFailure = null)
        : this(Task.FromResult(store), limits, time, reportFailure)
    {
    }

    /// <summary>Creates an executor of a store that is still being opened: requests wait for it.</summary>
    /// <param name="store">The store; the executor does not dispose it.</param>
    /// <param name="limits">The limits of each request.</param>
    /// <param name="time">The clock.</param>
    /// <param name="reportFailure">Receives every failure, as above.</param>
    public GraphQlExecutor(Task<IKnowledgeStore> store, ApiLimits limits, TimeProvider time, Action<Exception>? reportFailure = null)
    {
        (_store, _limits, _time) = (store, limits, time);
        _serializer = new AnswerSerializer(new ErrorFormatter(_schema, reportFailure));
    }

    /// <summary>Prints the schema with its descriptions, types and fields in the order of the code.</summary>
    /// <returns>The text of schema.graphql.</returns>
    public string PrintSchema() =>
        _schema.Print(new GraphQL.Utilities.PrintOptions { IncludeDescriptions = true, StringComparison = null });

    /// <summary>Reads what a document takes and answers, without executing it.</summary>
    /// <param name="document">A document with one query.</param>
    /// <returns>Its variables, with descriptions, and the tree of its fields.</returns>
    /// <exception cref="ArgumentException">The document is no query of this schema.</exception>
    public DocumentShape Describe(string document)
    {
        _schema.Initialize();
        return new ShapeReader(_schema, DocumentShape.Parse(document)).Read();
    }

    /// <summary>Executes one request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="transport">How it came: queries are answered everywhere, subscriptions as server-sent events only.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="budget">The work that the requests of a batch may cause together; null gives the request a budget of its own.</param>
    /// <param name="takeTurn">Where a request that costs much waits before it is executed; null executes each at once.</param>
    /// <returns>The response, to be disposed of. Errors of the request and of the store are part of it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<GraphQlResponse> ExecuteAsync(
        GraphQlRequest request, GraphQlTransport transport, CancellationToken cancellationToken, RequestBudget? budget = null,
        HeavyTurn? takeTurn = null)
    {
        using var turn = new RequestTurn(takeTurn, _limits.Time, cancellationToken);
        try
        {
            var cached = _documents.Find(request.Query);
            var document = cached ?? await ParseAsync(request.Query, turn).ConfigureAwait(false);
            var options = new ExecutionOptions
            {
                Schema = _schema,
                Query = request.Query,
                Document = document,
                OperationName = string.IsNullOrEmpty(request.OperationName) ? null : request.OperationName,
                Variables = CheckAndRead(request, document, transport),
                ValidationRules = cached is null ? NewDocumentRules : KnownDocumentRules,
                CancellationToken = turn.Token,
            };
            var result = await ExecuteInTimeAsync(options, budget ?? CreateBudget(), turn, cancellationToken).ConfigureAwait(false);
            if (cached is null && result.Executed)
            {
                _documents.Add(request.Query, document);
            }

            return Write(result, _limits.AnswerBytes) with
            {
                State = ((RequestContext)options.UserContext).State,
                Days = ((RequestContext)options.UserContext).Days,
                IsSubscription = result.Operation?.Operation == OperationType.Subscription,
            };
        }
        catch (RequestError error)
        {
            return Reject(error);
        }
    }

    // To parse a very long text costs much itself.
    private async ValueTask<GraphQLDocument> ParseAsync(string text, RequestTurn turn)
    {
        if (text.Length > DocumentCache.MaxTextLength)
        {
            await turn.TakeAsync().ConfigureAwait(false);
        }

        return DocumentParser.Parse(text, _limits);
    }

    /// <summary>Creates the budget of one request, or of a batch.</summary>
    /// <returns>A budget of which nothing is spent.</returns>
    public RequestBudget CreateBudget() => new(_limits);

    /// <summary>The state that an answer would have now, if it depended on the day.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The version of the data and today's date in UTC.</returns>
    /// <exception cref="KnowledgeException">The store cannot be read.</exception>
    public async ValueTask<DataState> GetStateAsync(CancellationToken cancellationToken) =>
        new((await OpenReaderAsync(cancellationToken).ConfigureAwait(false)).Dataset.Version, Today);

    /// <summary>Creates the response to a request that cannot be read, for example one whose body is not JSON.</summary>
    /// <param name="code">The error code.</param>
    /// <param name="message">One sentence: the input, what is wrong, what would be right.</param>
    /// <returns>A response with this one error.</returns>
    public GraphQlResponse Reject(string code, string message) => Reject(new RequestError(code, message));

    /// <inheritdoc/>
    public void Dispose() => _schema.Dispose();

    private async ValueTask<IKnowledgeReader> OpenReaderAsync(CancellationToken cancellationToken) =>
        await (await _store.ConfigureAwait(false)).OpenReaderAsync(cancellationToken).ConfigureAwait(false);

    private DateOnly Today => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);

    private Inputs? CheckAndRead(GraphQlRequest request, GraphQLDocument document, GraphQlTransport transport)
    {
        if (request.Variables is { } variables)
        {
            DocumentLimits.Check(variables, _limits);
        }

        OperationCheck.Check(document, request.OperationName, transport);

        try
        {
            return request.Variables is { ValueKind: JsonValueKind.Object } values ? VariableReader.Read(values) : null;
        }
        catch (InvalidOperationException)
        {
            throw new RequestError("BAD_REQUEST", "variables holds text that is not valid Unicode; expected JSON in UTF-8.");
        }
    }

    private async Task<ExecutionResult> ExecuteInTimeAsync(
        ExecutionOptions options, RequestBudget budget, RequestTurn turn, CancellationToken clientToken)
    {
        try
        {
            var reader = await OpenReaderAsync(turn.Token).ConfigureAwait(false);
            var context = new RequestContext(reader, Today, budget, turn);
            options.UserContext = context;
            var result = await _executor.ExecuteAsync(options).ConfigureAwait(false);
            result.Errors = ErrorLimitRule.GetErrors(result.Errors);
            if (result.Data is null || HasOnlyServerFailures(result))
            {
                // Errors that leave no data at all are an error of the whole request, whose response has no entry for data.
                result.Executed = false;
            }

            return !context.Budget.IsExceeded ? result
                : throw (context.Budget.IsAnswerTooLarge ? CreateTooLargeError() : CreateTooMuchWorkError());
        }
        catch (OperationCanceledException) when (!clientToken.IsCancellationRequested)
        {
            throw new RequestError(
                "TIMEOUT",
                $"The request took longer than {_limits.Time.TotalSeconds:0.#} seconds; ask for less at a time.",
                ResponseFailure.Unavailable);
        }
        catch (KnowledgeException error)
        {
            throw RequestError.From(error);
        }
    }

    // Proxies and monitors only read the status, so a failure of the server that leaves every field null is one of the whole request.
    private static bool HasOnlyServerFailures(ExecutionResult result) =>
        result is { Errors: { Count: > 0 } errors, Data: GraphQL.Execution.ObjectExecutionNode { SubFields: { } fields } }
        && fields.All(field => field.Result is null)
        && Failures.GetFailure(errors) is ResponseFailure.Server or ResponseFailure.Unavailable;

    // One sentence is always sent, however low the limit.
    private GraphQlResponse Reject(RequestError error) => Write(new ExecutionResult { Errors = [error] }, int.MaxValue);

    private GraphQlResponse Write(ExecutionResult result, int maxBytes)
    {
        var failure = result.Executed ? ResponseFailure.None : Failures.GetFailure(result.Errors ?? []);
        if (result.Errors is { } errors)
        {
            result.Errors = [.. InputRule.WithoutRepeated(errors).Take(_limits.Errors)];
        }

        var answer = new AnswerBuffer(maxBytes);
        try
        {
            _serializer.Write(answer, result);
            return new GraphQlResponse(answer, failure, result.Errors is { Count: > 0 });
        }
        catch (AnswerTooLargeException)
        {
            answer.Dispose();
            throw CreateTooLargeError();
        }
        catch (ArgumentException)
        {
            // JSON cannot express infinity, for example the sum of enormous tonnes.
            answer.Dispose();
            throw new RequestError("INTERNAL", "A number of the answer is too large to be written.", ResponseFailure.Server);
        }
    }

    private RequestError CreateTooMuchWorkError() => new(
        "TOO_COMPLEX",
        $"The request would cause over {_limits.Work} units of work, which every item of a list and every question in it adds to; "
        + "ask for less at a time.");

    private RequestError CreateTooLargeError() => new(
        "TOO_COMPLEX",
        $"The answer would hold over {_limits.Results} field values or {_limits.AnswerBytes} bytes; ask for less at a time.");
}
