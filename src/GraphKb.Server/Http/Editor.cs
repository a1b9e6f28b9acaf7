namespace GraphKb.Server.Http;

/// <summary>The query editor, from files that the build put beside the program. They need nothing from elsewhere.</summary>
internal static class Editor
{
    public const string Path = "/graphiql";

    // GraphiQL styles its elements while it runs; everything else comes from here and as files.
    private const string Policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

    private static readonly string[] Parts = ["index.html", "start.js", "graphiql.min.js", "graphiql.min.css", "react.production.min.js", "react-dom.production.min.js"];

    private static string Directory => System.IO.Path.Combine(AppContext.BaseDirectory, "graphiql");

    /// <summary>Why there is no editor, or null where there is one.</summary>
    public static string? Missing => Array.TrueForAll(Parts, part => File.Exists(System.IO.Path.Combine(Directory, part)))
        ? null
        : "The query editor is not here: its parts come from npm when the server is built, and npm was missing or could not reach its registry. Install Node.js and build again.";

    public static async Task AnswerAsync(HttpContext context, string path)
    {
        if (Missing is { } missing)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await context.Response.WriteAsync(missing + "\n", context.RequestAborted).ConfigureAwait(false);
            return;
        }

        var part = path.Length <= Path.Length + 1 ? Parts[0] : path[(Path.Length + 1)..];
        if (!Parts.Contains(part))
        {
            await Routes.NotFoundAsync(context).ConfigureAwait(false);
            return;
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.ContentType = System.IO.Path.GetExtension(part) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            _ => "text/javascript; charset=utf-8",
        };
        await context.Response.SendFileAsync(System.IO.Path.Combine(Directory, part), context.RequestAborted).ConfigureAwait(false);
    }
}
