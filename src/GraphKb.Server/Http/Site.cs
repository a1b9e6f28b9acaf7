using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using GraphKb.Knowledge.Stores;

namespace GraphKb.Server.Http;

/// <summary>What is served where.</summary>
/// <param name="store">The store.</param>
/// <param name="graphql">Answers GraphQL.</param>
/// <param name="lifetime">Says whether the program is stopping.</param>
internal sealed class Site(IKnowledgeStore store, GraphQlEndpoint graphql, IHostApplicationLifetime lifetime)
{
    private readonly Health _health = new(store, lifetime);

    public Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var path = context.Request.Path.Value ?? "/";
        return path switch
        {
            "/graphql" => graphql.AnswerAsync(context),
            _ when !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) => NotAllowedAsync(context),
            "/health" or "/health/live" or "/health/ready" => _health.AnswerAsync(context, path),
            "/" => HomeAsync(context),
            _ when path == "/graphiql" || path.StartsWith("/graphiql/", StringComparison.Ordinal) => Editor.AnswerAsync(context, path),
            _ => SayAsync(context, StatusCodes.Status404NotFound, "There is nothing here; look at / or ask at /graphql.\n"),
        };
    }

    /// <summary>A line of plain text.</summary>
    public static Task SayAsync(HttpContext context, int status, string line)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(line, context.RequestAborted);
    }

    /// <summary>A page whose own styles and scripts are let in by a nonce, and nothing from elsewhere.</summary>
    public static Task PageAsync(HttpContext context, string name, params IReadOnlyList<(string Name, string Html)> words)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        var page = words.Aggregate(
            Resources.ReadText("pages/" + name)!.Replace("{{nonce}}", nonce, StringComparison.Ordinal),
            (text, word) => text.Replace("{{" + word.Name + "}}", word.Html, StringComparison.Ordinal));
        return context.Response.WriteAsync(page, context.RequestAborted);
    }

    private async Task HomeAsync(HttpContext context)
    {
        var dataset = (await store.OpenReaderAsync(context.RequestAborted).ConfigureAwait(false)).Dataset;
        var program = typeof(Site).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        await PageAsync(
            context,
            "home.html",
            ("store", WebUtility.HtmlEncode(dataset.Store)),
            ("entities", dataset.Entities.ToString("N0", null)),
            ("facts", dataset.Facts.ToString("N0", null)),
            ("version", WebUtility.HtmlEncode(dataset.Version)),
            ("program", WebUtility.HtmlEncode(program ?? "")),
            ("editorlink", Editor.IsHere ? "<a href=\"/graphiql\"><code>/graphiql</code></a>" : "<code>/graphiql</code>"),
            ("editor", Editor.IsHere ? "A query editor in the browser." : WebUtility.HtmlEncode(Editor.WhyMissing))).ConfigureAwait(false);
    }

    private static Task NotAllowedAsync(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD";
        return SayAsync(context, StatusCodes.Status405MethodNotAllowed, $"{context.Request.Method} is not answered here; use GET.\n");
    }
}
