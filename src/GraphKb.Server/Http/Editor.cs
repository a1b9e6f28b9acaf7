namespace GraphKb.Server.Http;

/// <summary>The query editor at <c>/graphiql</c>: npm's graphiql, put into the program when it is built; asks no other address.</summary>
internal static class Editor
{
    private static readonly string Reason = Resources.ReadText("editor/missing.txt")?.Trim() ?? "it was not part of the build";

    /// <summary>Whether the editor is part of this program.</summary>
    public static bool IsHere => Resources.Open("editor/graphiql.js") is { } file && Close(file);

    /// <summary>One sentence that says why it is not.</summary>
    public static string WhyMissing =>
        $"The query editor is missing because {(Reason.Length == 0 ? "it was not part of the build" : Reason)}; install Node.js 18 or newer and build again.";

    public static async Task AnswerAsync(HttpContext context, string path)
    {
        if (!IsHere)
        {
            await Site.SayAsync(context, StatusCodes.Status404NotFound, WhyMissing + "\n").ConfigureAwait(false);
            return;
        }

        if (path is "/graphiql" or "/graphiql/")
        {
            await Site.PageAsync(context, "editor.html").ConfigureAwait(false);
            return;
        }

        var name = path["/graphiql/".Length..];
        using var file = name is "start.js" or "start.css" ? Resources.Open("pages/" + name) : Resources.Open("editor/" + name);
        if (file is null || !(name.EndsWith(".js", StringComparison.Ordinal) || name.EndsWith(".css", StringComparison.Ordinal)))
        {
            await Site.SayAsync(context, StatusCodes.Status404NotFound, "There is no such file; the query editor is at /graphiql.\n").ConfigureAwait(false);
            return;
        }

        context.Response.ContentType = (name.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : "text/css") + "; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.ContentLength = file.Length;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static bool Close(Stream file)
    {
        file.Dispose();
        return true;
    }
}
