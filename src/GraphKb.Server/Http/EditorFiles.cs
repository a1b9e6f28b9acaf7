using System.Security.Cryptography;

namespace GraphKb.Server.Http;

/// <summary>
/// The query editor at <c>/graphiql</c>, from files that the build puts beside the program. The page names each file with a hash of
/// its content (<c>?v=…</c>); browsers may cache such an address without limit, and validate every other one by ETag.
/// </summary>
internal sealed class EditorFiles
{
    /// <summary>The path of the page.</summary>
    public const string Path = "/graphiql";

    // GraphiQL adds styles at run time; everything else comes from this server as files.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

    private const string Page = "index.html";
    private const int HashCharacters = 16;

    private static readonly string[] Files =
    [
        "start.js", "key.js", "questions.js", "csv.js", "editor.css", "graphiql.min.js", "graphiql.min.css", "index.umd.js", "style.css",
        "react.production.min.js", "react-dom.production.min.js",
    ];

    private readonly string _directory;
    private readonly Dictionary<string, string> _hashes = [];
    private readonly string _page = "";

    /// <summary>Reads the page and hashes the files.</summary>
    /// <param name="directory">The folder of the editor; it may be missing.</param>
    public EditorFiles(string directory)
    {
        _directory = directory;
        if (!Files.Append(Page).All(file => File.Exists(System.IO.Path.Combine(directory, file))))
        {
            MissingReason = "The query editor is not here: its parts come from npm when the server is built, and npm was missing or "
                + "could not reach its registry. Install Node.js and build again.";
            return;
        }

        _page = File.ReadAllText(System.IO.Path.Combine(directory, Page));
        foreach (var file in Files)
        {
            var content = File.ReadAllBytes(System.IO.Path.Combine(directory, file));
            var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..HashCharacters];
            _hashes.Add(file, hash);
            _page = _page.Replace($"{Path}/{file}\"", $"{Path}/{file}?v={hash}\"", StringComparison.Ordinal);
        }
    }

    /// <summary>Why there is no editor, or null where there is one.</summary>
    public string? MissingReason { get; }

    /// <summary>Writes the page.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The work.</returns>
    public Task AnswerPageAsync(HttpContext context)
    {
        if (MissingReason is { } reason)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return HealthResponse.WriteTextAsync(context, reason);
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = PageFolder.Validate;
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return context.Response.WriteAsync(_page, context.RequestAborted);
    }

    /// <summary>A handler for the files, which the framework's static files serve with ETag, ranges and 304.</summary>
    /// <param name="routes">The routes of the application.</param>
    /// <returns>The handler; a file that the editor does not have is 404.</returns>
    public RequestDelegate CreateFileHandler(IEndpointRouteBuilder routes)
    {
        if (MissingReason is not null)
        {
            return AnswerPageAsync;
        }

        return PageFolder.CreateHandler(routes, Path, _directory, SetHeaders);
    }

    private void SetHeaders(HttpContext context, string file)
    {
        var isPinned = _hashes.TryGetValue(file, out var hash) && context.Request.Query["v"] == hash;
        context.Response.Headers.CacheControl = isPinned ? PageFolder.CacheForever : PageFolder.Validate;
        context.Response.Headers.ContentSecurityPolicy = Policy;
    }
}
