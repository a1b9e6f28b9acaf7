using System.Text.Json;
using GraphKb.Api.Errors;
using GraphKb.Api.Requests;
using GraphKb.Knowledge;
using GraphKb.Knowledge.Stores;
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
/// <param name="store">The store.</param>
/// <param name="limits">What a request may ask for.</param>
/// <param name="time">Says what day it is.</param>
/// <param name="failed">Told of every failure that a client is told of only as INTERNAL, or null.</param>
public sealed class GraphQlDoor(IKnowledgeStore store, ApiLimits limits, TimeProvider time, Action<Exception>? failed = null) : IDisposable
{
    private readonly GraphKbSchema _schema = new();
    private readonly DocumentExecuter _executer = new();

    // Answers are sent as JSON and never put into HTML, so quotes and accents need not be escaped.
    private readonly GraphQLSerializer _serializer = new(
        options => options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, new ErrorWords());

    private readonly DocumentCache _documents = new();

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
        if (refusal is not null)
        {
            return await RefuseAsync(refusal).ConfigureAwait(false);
        }

        if (question.Variables is { } given && VariableGuard.Check(given, limits) is { } tooMany)
        {
            return await RefuseAsync(tooMany).ConfigureAwait(false);
        }

        if (isGet && IsMutation(document!, question.OperationName))
        {
            return await RefuseAsync(new Refusal("METHOD_NOT_ALLOWED", "Only queries are answered over GET; use POST."), true).ConfigureAwait(false);
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(limits.Time);
        var result = await ExecuteAsync(question, document!, isKnown, limited.Token, cancellationToken).ConfigureAwait(false);
        if (!isKnown && result.Executed)
        {
            _documents.Keep(question.Query, document!);
        }

        return await WriteAsync(result).ConfigureAwait(false);
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

        if (text.Length > limits.DocumentLength)
        {
            return (null, new Refusal("TOO_COMPLEX", $"The query has {text.Length} characters; at most {limits.DocumentLength} are allowed."), false);
        }

        try
        {
            var document = Parser.Parse(text, new ParserOptions { MaxDepth = 256 });
            return (document, Guard.Check(document, limits), false);
        }
        catch (GraphQLSyntaxErrorException wrong)
        {
            return (null, new Refusal("SYNTAX_ERROR", wrong.Message.ReplaceLineEndings(" ")), false);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return (null, new Refusal("TOO_COMPLEX", $"The query is nested too deep; at most {limits.Depth} is allowed."), false);
        }
    }

    private static bool IsMutation(GraphQLDocument document, string? name) =>
        document.Definitions.OfType<GraphQLOperationDefinition>()
            .Any(operation => (string.IsNullOrEmpty(name) || operation.Name?.StringValue == name) && operation.Operation != OperationType.Query);

    private async Task<ExecutionResult> ExecuteAsync(
        GraphQlQuestion question, GraphQLDocument document, bool isKnown, CancellationToken limited, CancellationToken client)
    {
        try
        {
            var reader = await store.OpenReaderAsync(limited).ConfigureAwait(false);
            var options = new ExecutionOptions
            {
                Schema = _schema,
                Query = question.Query,
                Document = document,
                OperationName = string.IsNullOrEmpty(question.OperationName) ? null : question.OperationName,
                Variables = question.Variables is { ValueKind: JsonValueKind.Object } variables ? _serializer.Deserialize<Inputs>(variables.GetRawText()) : null,
                UserContext = new Asking(reader, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)),
                CancellationToken = limited,
            };
            if (isKnown)
            {
                options.CachedDocumentValidationRules = [];
                options.ValidationRules = [];
            }

            return await _executer.ExecuteAsync(options).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!client.IsCancellationRequested)
        {
            return Failed(new Refusal("TIMEOUT", $"The request took longer than {limits.Time.TotalSeconds:0.#} seconds; ask for less at a time."));
        }
        catch (KnowledgeException failed)
        {
            return Failed(new Refusal(failed.Code, failed.Message));
        }
    }

    private static ExecutionResult Failed(Refusal refusal) => new() { Errors = [refusal] };

    private async Task<GraphQlAnswer> RefuseAsync(Refusal refusal, bool isNotAllowed = false) =>
        await WriteAsync(Failed(refusal)).ConfigureAwait(false) with { IsNotAllowed = isNotAllowed };

    private async Task<GraphQlAnswer> WriteAsync(ExecutionResult result)
    {
        if (result.Errors is { } errors && errors.Count > limits.Errors)
        {
            result.Errors = [.. errors.Take(limits.Errors)];
        }

        foreach (var error in result.Errors?.Where(ErrorWords.IsInternal) ?? [])
        {
            failed?.Invoke(error.InnerException ?? error);
        }

        using var stream = new MemoryStream();
        await _serializer.WriteAsync(stream, result).ConfigureAwait(false);
        return new GraphQlAnswer(stream.ToArray(), !result.Executed, result.Errors is { Count: > 0 });
    }
}
