using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Api;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Http;

/// <summary>What is served where.</summary>
internal sealed class Routes(IKnowledgeStore store, GraphQlExecutor executor, ServerSettings settings)
{
    private readonly GraphQlEndpoint _graphQl = new(executor, settings);

    public Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var path = context.Request.Path.Value ?? "";
        if (path == "/graphql")
        {
            return _graphQl.AnswerAsync(context);
        }

        return PageOf(path) is not { } page ? NotFoundAsync(context)
            : HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? page(context)
            : NotAllowedAsync(context);
    }

    public static Task NotFoundAsync(HttpContext context) =>
        SayAsync(context, StatusCodes.Status404NotFound, "There is nothing here; look at / or ask at /graphql.");

    private Func<HttpContext, Task>? PageOf(string path) => path switch
    {
        "/health" => context => Health.AnswerAsync(context, store),
        "/health/live" => Health.LiveAsync,
        "/health/ready" => context => Health.ReadyAsync(context, store),
        "/" => HomeAsync,
        _ when path == Editor.Path || path.StartsWith(Editor.Path + "/", StringComparison.Ordinal) => context => Editor.AnswerAsync(context, path),
        _ => null,
    };

    private async Task HomeAsync(HttpContext context)
    {
        try
        {
            await HomePage.AnswerAsync(context, store).ConfigureAwait(false);
        }
        catch (KnowledgeException away)
        {
            await SayAsync(context, StatusCodes.Status503ServiceUnavailable, away.Message).ConfigureAwait(false);
        }
    }

    private static Task NotAllowedAsync(HttpContext context)
    {
        var method = context.Request.Method;
        context.Response.Headers.Allow = "GET, HEAD";
        return SayAsync(
            context,
            StatusCodes.Status405MethodNotAllowed,
            $"{(method.Length <= 20 ? method : method[..20] + "…")} is not answered here; use GET or HEAD, or ask by POST at /graphql.");
    }

    private static Task SayAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence + "\n", context.RequestAborted);
    }
}
