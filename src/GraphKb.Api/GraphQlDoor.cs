using System.Text.Encodings.Web;
using System.Text.Json;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Api.Errors;
using GraphKb.Api.Requests;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace GraphKb.Api;

/// <summary>What a client asks.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">Which operation of it, or null where it has one.</param>
/// <param name="Variables">A JSON object, or null.</param>
public sealed record GraphQlQuestion(string Query, string? OperationName, JsonElement? Variables);

/// <summary>An answer.</summary>
/// <param name="Json">The response, UTF-8.</param>
/// <param name="IsRequestError">Whether the request itself was wrong, so that nothing was executed.</param>
/// <param name="HasErrors">Whether there is any error.</param>
/// <param name="IsNotAllowed">Whether the operation is not allowed over GET.</param>
public sealed record GraphQlAnswer(byte[] Json, bool IsRequestError, bool HasErrors, bool IsNotAllowed = false);

/// <summary>Answers GraphQL over one store. Safe for many threads; documents are parsed and validated once and kept.</summary>
public sealed class GraphQlDoor : IDisposable
{
    private readonly IKnowledgeStore _store;
    private readonly ApiLimits _limits;
    private readonly TimeProvider _time;
    private readonly GraphKbSchema _schema = new();
    private readonly BoundedExecuter _executer;
    private readonly GraphQLSerializer _serializer;
    private readonly DocumentCache _documents = new();

    /// <summary>Makes a door.</summary>
    /// <param name="store">The store.</param>
    /// <param name="limits">What a request may ask for.</param>
    /// <param name="time">Says what day it is.</param>
    /// <param name="failed">Told of every failure that the answer only calls INTERNAL, such as a log; null tells nobody.</param>
    public GraphQlDoor(IKnowledgeStore store, ApiLimits limits, TimeProvider time, Action<Exception>? failed = null)
    {
        (_store, _limits, _time, _executer) = (store, limits, time, new BoundedExecuter(limits.Results));

        // Answers are JSON and never part of a page: quotes in sentences stay readable.
        _serializer = new GraphQLSerializer(json => json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, new ErrorWords(_schema, failed));
    }

    /// <summary>The schema in the schema definition language.</summary>
    /// <returns>The text.</returns>
    public string PrintSchema() => _schema.Print(new GraphQL.Utilities.PrintOptions { IncludeDescriptions = true, StringComparison = StringComparison.Ordinal });

    /// <summary>Answers one request.</summary>
    /// <param name="question">The request.</param>
    /// <param name="isGet">Whether it came over GET, where only queries are allowed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The answer; errors are in it, with codes of ours.</returns>
    public async Task<GraphQlAnswer> AnswerAsync(GraphQlQuestion question, bool isGet, CancellationToken cancellationToken)
    {
        var (document, refusal, isKnown) = Read(question.Query);
        if ((refusal ?? Guard.Check(question.Variables, _limits)) is { } refused)
        {
            return await RefuseAsync(refused).ConfigureAwait(false);
        }

        if (IsNoQuery(document!, question.OperationName))
        {
            return isGet ? await RefuseAsync(new Refusal("METHOD_NOT_ALLOWED", "Only queries are answered over GET; use POST."), true).ConfigureAwait(false)
                : await RefuseAsync("VALIDATION_FAILED", "Only queries are answered; there are no mutations and no subscriptions.").ConfigureAwait(false);
        }

        if (!TryRead(question.Variables, out var variables))
        {
            return await RefuseAsync("BAD_REQUEST", "variables holds text that is not valid Unicode; expected JSON in UTF-8.").ConfigureAwait(false);
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(_limits.Time);
        var options = new ExecutionOptions
        {
            Schema = _schema,
            Query = question.Query,
            Document = document,
            OperationName = string.IsNullOrEmpty(question.OperationName) ? null : question.OperationName,
            Variables = variables,
            CancellationToken = limited.Token,
        };
        if (isKnown)
        {
            options.CachedDocumentValidationRules = [];
            options.ValidationRules = [];
        }

        var result = await ExecuteAsync(options, cancellationToken).ConfigureAwait(false);
        if (!isKnown && result.Executed)
        {
            _documents.Keep(question.Query, document!);
        }

        return await WriteAsync(result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An answer that refuses a request before it is read, such as one whose JSON is broken.</summary>
    /// <param name="code">The code.</param>
    /// <param name="message">One sentence.</param>
    /// <returns>The answer.</returns>
    public Task<GraphQlAnswer> RefuseAsync(string code, string message) => RefuseAsync(new Refusal(code, message));

    /// <inheritdoc/>
    public void Dispose() => _schema.Dispose();

    private (GraphQLDocument? Document, Refusal? Refusal, bool IsKnown) Read(string text)
    {
        if (_documents.Find(text) is { } known)
        {
            return (known, null, true);
        }

        if (text.Length > _limits.DocumentLength)
        {
            return (null, new Refusal("TOO_COMPLEX", $"The query has {text.Length} characters; at most {_limits.DocumentLength} are allowed."), false);
        }

        try
        {
            var document = Parser.Parse(text, new ParserOptions { MaxDepth = 256 });
            return (document, Guard.Check(document, _limits), false);
        }
        catch (GraphQLSyntaxErrorException wrong)
        {
            return (null, new Refusal("SYNTAX_ERROR", ErrorWords.OfSyntax(wrong)), false);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return (null, new Refusal("TOO_COMPLEX", $"The query is nested too deep; at most {_limits.Depth} is allowed."), false);
        }
    }

    private bool TryRead(JsonElement? variables, out Inputs? inputs)
    {
        inputs = null;
        try
        {
            inputs = variables is { ValueKind: JsonValueKind.Object } given ? _serializer.Deserialize<Inputs>(given.GetRawText()) : null;
            return true;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsNoQuery(GraphQLDocument document, string? name) =>
        document.Definitions.OfType<GraphQLOperationDefinition>()
            .Any(operation => (string.IsNullOrEmpty(name) || operation.Name?.StringValue == name) && operation.Operation != OperationType.Query);

    private async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, CancellationToken client)
    {
        try
        {
            var reader = await _store.OpenReaderAsync(options.CancellationToken).ConfigureAwait(false);
            var asking = new Asking(reader, DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime));
            options.UserContext = asking;
            var result = await _executer.ExecuteAsync(options).ConfigureAwait(false);
            if (result.Executed && result.Data is null && result.Errors?.All(error => error.InnerException is UserInputException) == true)
            {
                // A mistake in an argument that leaves nothing of the answer is the request's mistake.
                result.Executed = false;
            }

            return asking.Results > _limits.Results ? Failed(TooLarge()) : result;
        }
        catch (OperationCanceledException) when (!client.IsCancellationRequested)
        {
            return Failed(new Refusal("TIMEOUT", $"The request took longer than {_limits.Time.TotalSeconds:0.#} seconds; ask for less at a time."));
        }
        catch (KnowledgeException wrong)
        {
            return Failed(new Refusal(wrong.Code, wrong.Message));
        }
    }

    private Refusal TooLarge() => new(
        "TOO_COMPLEX", $"The answer would hold over {_limits.Results} field values or {_limits.AnswerBytes} bytes; ask for less at a time.");

    private static ExecutionResult Failed(Refusal refusal) => new() { Errors = [refusal] };

    private async Task<GraphQlAnswer> RefuseAsync(Refusal refusal, bool isNotAllowed = false) =>
        await WriteAsync(Failed(refusal), CancellationToken.None).ConfigureAwait(false) with { IsNotAllowed = isNotAllowed };

    private async Task<GraphQlAnswer> WriteAsync(ExecutionResult result, CancellationToken cancellationToken)
    {
        if (result.Errors is { } errors && errors.Count > _limits.Errors)
        {
            result.Errors = [.. errors.Take(_limits.Errors)];
        }

        try
        {
            using var stream = new BoundedStream(_limits.AnswerBytes);
            await _serializer.WriteAsync(stream, result, cancellationToken).ConfigureAwait(false);
            return new GraphQlAnswer(stream.ToArray(), !result.Executed, result.Errors is { Count: > 0 });
        }
        catch (TooManyResultsException)
        {
            return await RefuseAsync(TooLarge()).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // JSON has no word for what a sum of enormous tonnes comes to.
            return await RefuseAsync(new Refusal("INTERNAL", "A number of the answer is too large to be written.")).ConfigureAwait(false);
        }
    }
}
