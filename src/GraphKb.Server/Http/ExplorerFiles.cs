namespace GraphKb.Server.Http;

/// <summary>
/// The explorer at <c>/</c> and at the pages of entities, from files that the build puts beside the program. The page is the same at
/// every address; the names of its files have a hash of their content, so browsers may cache them without limit.
/// </summary>
internal sealed class ExplorerFiles
{
    /// <summary>The path of the files.</summary>
    public const string AssetsPath = "/explorer/assets";

    /// <summary>The path of the list of questions.</summary>
    public const string AskPath = "/ask";

    /// <summary>The kinds of entity that have pages, such as <c>/site/mt-weld-mine</c>.</summary>
    public static readonly IReadOnlyList<string> Kinds =
        ["site", "company", "country", "alliance", "mineral", "measure", "source", "indicator"];

    // Everything comes from this server as files; images may also be made by the page itself, for export.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors ";

    private const string MissingReason = "The explorer is not here: it is built with the server by npm, and npm was missing or could not "
        + "reach its registry. Install Node.js and build again. Questions by GraphQL are answered at /graphql.";

    private readonly string _directory;
    private readonly string? _page;
    private readonly string _policy;

    /// <summary>Reads the page.</summary>
    /// <param name="directory">The folder of the explorer; it may be missing.</param>
    /// <param name="origins">The origins whose pages may show the explorer in a frame, and call the API; <c>*</c> is any.</param>
    public ExplorerFiles(string directory, string[] origins)
    {
        _policy = Policy + (origins.Length == 0 ? "'none'" : string.Join(' ', origins));
        _directory = directory;
        var page = Path.Combine(directory, "index.html");
        _page = File.Exists(page) ? File.ReadAllText(page) : null;
    }

    /// <summary>Writes the page.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The work.</returns>
    public Task AnswerPageAsync(HttpContext context)
    {
        if (_page is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return HealthResponse.WriteTextAsync(context, MissingReason);
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = PageFolder.Validate;
        context.Response.Headers.ContentSecurityPolicy = _policy;
        return context.Response.WriteAsync(_page, context.RequestAborted);
    }

    /// <summary>A handler for the files.</summary>
    /// <param name="routes">The routes of the application.</param>
    /// <returns>The handler; a file that the explorer does not have is 404.</returns>
    public RequestDelegate CreateFileHandler(IEndpointRouteBuilder routes) => _page is null
        ? AnswerPageAsync
        : PageFolder.CreateHandler(routes, AssetsPath, Path.Combine(_directory, "assets"), SetHeaders);

    private void SetHeaders(HttpContext context, string file)
    {
        context.Response.Headers.CacheControl = PageFolder.CacheForever;
        context.Response.Headers.ContentSecurityPolicy = _policy;
    }
}
