using System.Security.Cryptography;
using System.Text;
using GraphKb.Analysis.Errors;
using GraphKb.Api;
using GraphKb.Api.Errors;
using GraphKb.Questions.Asking;
using GraphKb.Questions.Formats;
using GraphKb.Questions.Library;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Http;

/// <summary>
/// Answers <c>/questions/NAME</c>: the parameters are the variables, the ending or the header <c>Accept</c> chooses the format. A request
/// that costs much waits in the queue of its client, as over GraphQL.
/// </summary>
internal sealed class QuestionEndpoint(
    GraphQlExecutor executor, QuestionLibrary library, QuestionRunner runner, ExecutionQueue queue, LimitSettings limits)
{
    /// <summary>The path of the list; an answer has the name of its question after it.</summary>
    public const string Path = "/questions";

    /// <summary>The name of the route value with the name of the question.</summary>
    public const string NameValue = "name";

    private const int HashCharacters = 16;

    /// <summary>Answers a GET or a HEAD.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The work.</returns>
    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            await AnswerQuestionAsync(context).ConfigureAwait(false);
        }
        catch (QuestionException failure)
        {
            await RejectAsync(context, failure).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client closed the connection; no answer can reach it.
        }
    }

    private async Task AnswerQuestionAsync(HttpContext context)
    {
        if (context.Request.Path.Value!.Length + context.Request.QueryString.Value!.Length > limits.UrlBytes)
        {
            throw new QuestionException("URL_TOO_LONG", $"The address is too long; at most {limits.UrlBytes} bytes are allowed.");
        }

        var (name, ending) = QuestionFormats.Split((string)context.Request.RouteValues[NameValue]!);
        var question = library.Find(name) ?? throw new QuestionException("NOT_FOUND", library.FormatUnknown(name));
        var format = ChooseFormat(context, question, ending);
        var input = QuestionInput.FromText(question, context.Request.Query.SelectMany(
            pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? ""))));
        var mark = Mark(context, question, input, format);
        if (await FindCurrentAsync(context, mark).ConfigureAwait(false) is { } current)
        {
            GraphQlWriter.SetCaching(context, current);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var takeTurn = queue.For(ClientKey.Get(context));
        var answer = await runner.AskAsync(question, input, takeTurn, context.RequestAborted).ConfigureAwait(false);
        using var buffer = new MemoryStream();
        await format.WriteAsync(AnswerExport.Create(answer, Host(context)), buffer, context.RequestAborted).ConfigureAwait(false);
        GraphQlWriter.SetCaching(context, EntityTag.Format(answer.State, mark));
        if (ending is not null && format.Name is not ("json" or "table"))
        {
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{format.Name}\"";
        }

        await SendAsync(context, format, buffer).ConfigureAwait(false);
    }

    private static async Task SendAsync(HttpContext context, IAnswerFormat format, MemoryStream buffer)
    {
        var isText = format.MediaType.StartsWith("text/", StringComparison.Ordinal) || format.Name == "json";
        context.Response.ContentType = format.MediaType + (isText ? "; charset=utf-8" : "");
        context.Response.ContentLength = buffer.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            buffer.Position = 0;
            await buffer.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private IAnswerFormat ChooseFormat(HttpContext context, Question question, string? ending)
    {
        var shape = runner.Describe(question);
        var names = string.Join(", ", QuestionFormats.List(shape).Select(format => format.Name));
        if (ending is null)
        {
            return QuestionFormats.Negotiate(context.Request.Headers.Accept.ToString(), shape) ?? throw new QuestionException(
                "NOT_ACCEPTABLE", $"The answer to {question.Name} has no media type that is accepted; expected one of {names}.");
        }

        return AnswerFormats.Find(ending) is { } format && format.Fits(shape) ? format
            : throw new QuestionException("NOT_FOUND", $"The answer to {question.Name} has no such form; expected one of {names}.");
    }

    // What the tag says beside the version of the data. Links in the answer name the host.
    private static string Mark(HttpContext context, Question question, QuestionInput input, IAnswerFormat format)
    {
        var text = string.Join('\n', input.Runs.Select(run => run.ToJsonString()).Append(question.Document).Append(format.Name)
            .Append(Host(context)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashCharacters];
    }

    private static string Host(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    private async ValueTask<string?> FindCurrentAsync(HttpContext context, string mark)
    {
        var tags = context.Request.Headers.IfNoneMatch;
        if (tags.Count == 0)
        {
            return null;
        }

        try
        {
            return EntityTag.FindCurrent(tags, await executor.GetStateAsync(context.RequestAborted).ConfigureAwait(false), mark);
        }
        catch (KnowledgeException)
        {
            return null;
        }
    }

    private async Task RejectAsync(HttpContext context, QuestionException failure)
    {
        using var response = executor.Reject(failure.Code, failure.Message);
        GraphQlWriter.SetCaching(context, null);
        await GraphQlWriter.WriteAsync(context, GraphQlMediaTypes.Json, GetStatus(failure), response.Answer).ConfigureAwait(false);
    }

    private static int GetStatus(QuestionException failure) => failure.Failure switch
    {
        ResponseFailure.Server => StatusCodes.Status500InternalServerError,
        ResponseFailure.Unavailable or ResponseFailure.Busy => StatusCodes.Status503ServiceUnavailable,
        _ => failure.Code switch
        {
            "NOT_FOUND" => StatusCodes.Status404NotFound,
            "NOT_ACCEPTABLE" => StatusCodes.Status406NotAcceptable,
            "URL_TOO_LONG" => StatusCodes.Status414UriTooLong,
            _ => StatusCodes.Status400BadRequest,
        },
    };
}
