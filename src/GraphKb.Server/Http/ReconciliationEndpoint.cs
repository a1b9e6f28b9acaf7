using System.Text.Json.Nodes;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Matching;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;
using GraphKb.Server.Settings;
using Microsoft.AspNetCore.Http.Features;

namespace GraphKb.Server.Http;

/// <summary>
/// The Reconciliation Service API 0.2 of the W3C community group, for OpenRefine and others: the manifest, batches of queries by GET and
/// POST, and suggestions. Matching waits for a worker of the queue of heavy requests.
/// </summary>
internal sealed class ReconciliationEndpoint(IKnowledgeStore store, LimitSettings limits, ExecutionQueue queue)
{
    private const int MostSuggestions = 20;
    private const int MostFields = 20;
    private const int LongestPrefix = 500;
    private const string Queries = "queries";

    /// <summary>Answers with the manifest, or a batch of queries.</summary>
    /// <param name="context">The request.</param>
    public Task AnswerAsync(HttpContext context) => AnswerAsync(context, async cancellationToken =>
    {
        var json = HttpMethods.IsPost(context.Request.Method)
            ? await ReadFormAsync(context).ConfigureAwait(false) : context.Request.Query[Queries].ToString();
        return json.Length == 0 ? ReconciliationManifest.Create(ReconciliationPages.GetAddress(context.Request))
            : await MatchAsync(json, cancellationToken).ConfigureAwait(false);
    });

    /// <summary>Suggests entities by a prefix.</summary>
    /// <param name="context">The request.</param>
    public Task SuggestEntitiesAsync(HttpContext context) => AnswerAsync(context, async cancellationToken =>
    {
        var reader = await store.OpenReaderAsync(cancellationToken).ConfigureAwait(false);
        var prefix = context.Request.Query["prefix"].ToString();
        Analysis.Arguments.ArgumentChecks.SearchLength(prefix.Length > LongestPrefix ? prefix[..LongestPrefix] : prefix);
        var page = await reader.SearchAsync(prefix, 0, MostSuggestions, cancellationToken).ConfigureAwait(false);
        return CreateResult(page.Items.Select(entity => new JsonObject
        {
            ["id"] = entity.Id,
            ["name"] = entity.Name,
            ["description"] = ReconciliationPages.Describe(entity, reader.Tables),
            ["notable"] = new JsonArray(ReconciliationManifest.CreateType(EntityId.Kind(entity.Id))),
        }));
    });

    /// <summary>Suggests types or properties by a prefix.</summary>
    /// <param name="context">The request.</param>
    /// <param name="choices">Ids with names.</param>
    public Task SuggestAsync(HttpContext context, IReadOnlyDictionary<string, string> choices) => AnswerAsync(context, _ =>
    {
        var prefix = context.Request.Query["prefix"].ToString();
        return new ValueTask<JsonObject>(CreateResult(choices
            .Where(choice => choice.Value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(choice => new JsonObject { ["id"] = choice.Key, ["name"] = choice.Value })));
    });

    private static JsonObject CreateResult(IEnumerable<JsonObject> items) => new() { ["result"] = new JsonArray([.. items]) };

    private async ValueTask<string> ReadFormAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new GraphQlRequestException(
                StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Expected the form field \"queries\".");
        }

        var form = await context.Request.ReadFormAsync(
            new FormOptions
            {
                ValueCountLimit = MostFields,
                ValueLengthLimit = limits.BodyBytes,
                MultipartBodyLengthLimit = limits.BodyBytes,
            },
            context.RequestAborted).ConfigureAwait(false);
        return form[Queries].ToString();
    }

    private async ValueTask<JsonObject> MatchAsync(string json, CancellationToken cancellationToken)
    {
        var reader = await store.OpenReaderAsync(cancellationToken).ConfigureAwait(false);
        var matcher = new EntityMatcher(reader);
        var answer = new JsonObject();
        foreach (var (key, question) in new ReconciliationInput(reader.Tables).Read(json))
        {
            var found = await matcher.FindAsync(question, cancellationToken).ConfigureAwait(false);
            answer[key] = CreateResult(found.Select(candidate => new JsonObject
            {
                ["id"] = candidate.Entity.Id,
                ["name"] = candidate.Entity.Name,
                ["description"] = ReconciliationPages.Describe(candidate.Entity, reader.Tables),
                ["type"] = new JsonArray(ReconciliationManifest.CreateType(EntityId.Kind(candidate.Entity.Id))),
                ["score"] = candidate.Score,
                ["match"] = candidate.IsMatch,
            }));
        }

        return answer;
    }

    private async Task AnswerAsync(HttpContext context, Func<CancellationToken, ValueTask<JsonObject>> answer)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        time.CancelAfter(TimeSpan.FromSeconds(limits.Seconds));
        try
        {
            using var turn = await queue.For(ClientKey.Get(context))(time.Token).ConfigureAwait(false)
                ?? throw new GraphQlRequestException(
                    StatusCodes.Status503ServiceUnavailable, "SERVER_BUSY", "Too many requests wait; try again later.");
            await WriteAsync(context, StatusCodes.Status200OK, await answer(time.Token).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception failure) when (!context.RequestAborted.IsCancellationRequested && Explain(failure) is var (status, message))
        {
            await RejectAsync(context, status, message).ConfigureAwait(false);
        }
    }

    // Null for a defect, which the framework logs and answers.
    private (int Status, string Message)? Explain(Exception failure) => failure switch
    {
        GraphQlRequestException rejected => (rejected.Status, rejected.Message),
        UserInputException wrong => (StatusCodes.Status400BadRequest, wrong.Message),
        InvalidDataException or BadHttpRequestException => (
            StatusCodes.Status413PayloadTooLarge, $"The form is too large or broken; at most {limits.BodyBytes} bytes are allowed."),
        KnowledgeException store => (
            store.IsTransient ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError, store.Message),
        OperationCanceledException => (
            StatusCodes.Status503ServiceUnavailable, $"The request took longer than {limits.Seconds} seconds; send smaller batches."),
        _ => null,
    };

    private static Task RejectAsync(HttpContext context, int status, string message) =>
        WriteAsync(context, status, new JsonObject { ["error"] = Truncate.ToLength(message, 500) });

    private static Task WriteAsync(HttpContext context, int status, JsonObject json)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(json.ToJsonString(), "application/json; charset=utf-8", statusCode: status).ExecuteAsync(context);
    }
}
