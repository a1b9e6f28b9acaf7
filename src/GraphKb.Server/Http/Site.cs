using GraphKb.Api;
using GraphKb.Knowledge.Stores;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Http;

/// <summary>What is served where.</summary>
internal sealed class Site(IKnowledgeStore store, GraphQlDoor door, ServerSettings settings)
{
    private readonly GraphQlEndpoint _graphQl = new(door, settings);

    public Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return context.Request.Path.Value switch
        {
            "/graphql" => _graphQl.AnswerAsync(context),
            "/health" => Health.AnswerAsync(context, store),
            "/health/live" => Health.LiveAsync(context),
            "/health/ready" => Health.ReadyAsync(context, store),
            "/" => HomePage.AnswerAsync(context, store),
            { } path when path == Editor.Path || path.StartsWith(Editor.Path + "/", StringComparison.Ordinal) => Editor.AnswerAsync(context, path),
            _ => NotFoundAsync(context),
        };
    }

    public static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsync("There is nothing here; look at / or ask at /graphql.\n", context.RequestAborted);
    }
}
