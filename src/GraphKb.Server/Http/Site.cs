using System.Net;
using GraphKb.Api;
using GraphKb.Knowledge.Stores;

namespace GraphKb.Server.Http;

/// <summary>What is served where.</summary>
internal static class Site
{
    public static Task AnswerAsync(HttpContext context, IKnowledgeStore store, GraphQlDoor door)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Request.Path.Value switch
        {
            "/graphql" => GraphQlEndpoint.AnswerAsync(context, door),
            "/health" => Health.AnswerAsync(context, store),
            "/" => PageAsync(context, store),
            _ => NotFoundAsync(context),
        };
    }

    private static async Task PageAsync(HttpContext context, IKnowledgeStore store)
    {
        var dataset = (await store.OpenReaderAsync(context.RequestAborted).ConfigureAwait(false)).Dataset;
        using var reader = new StreamReader(typeof(Site).Assembly.GetManifestResourceStream("page.html")!);
        var page = await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            page.Replace("{{entities}}", dataset.Entities.ToString("N0", null), StringComparison.Ordinal)
                .Replace("{{facts}}", dataset.Facts.ToString("N0", null), StringComparison.Ordinal)
                .Replace("{{version}}", WebUtility.HtmlEncode(dataset.Version), StringComparison.Ordinal)
                .Replace("{{store}}", WebUtility.HtmlEncode(dataset.Store), StringComparison.Ordinal),
            context.RequestAborted).ConfigureAwait(false);
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsync("There is nothing here; look at / or ask at /graphql.\n", context.RequestAborted);
    }
}
