using System.Globalization;
using System.Net;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;

namespace GraphKb.Server.Http;

/// <summary>The page at <c>/</c>: the size and version of the data, and how to query it.</summary>
internal sealed class HomePage(IKnowledgeStore store, EditorFiles editor, FailureLog log)
{
    private readonly string _template = ReadTemplate();

    /// <summary>Writes the page.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The work.</returns>
    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            var dataset = (await store.OpenReaderAsync(context.RequestAborted).ConfigureAwait(false)).Dataset;
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
            await context.Response.WriteAsync(Fill(dataset), context.RequestAborted).ConfigureAwait(false);
        }
        catch (KnowledgeException failure)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await HealthResponse.WriteTextAsync(context, log.WriteForClient(failure)).ConfigureAwait(false);
        }
    }

    private string Fill(DatasetSummary dataset)
    {
        var link = editor.MissingReason is { } reason
            ? WebUtility.HtmlEncode(reason)
            : $"Write and run queries in the browser: <a href=\"{EditorFiles.Path}\">the query editor</a>.";
        return _template
            .Replace("{{entities}}", dataset.Entities.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{{facts}}", dataset.Facts.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{{version}}", WebUtility.HtmlEncode(dataset.Version), StringComparison.Ordinal)
            .Replace("{{store}}", WebUtility.HtmlEncode(dataset.Store), StringComparison.Ordinal)
            .Replace("{{editor}}", link, StringComparison.Ordinal);
    }

    private static string ReadTemplate()
    {
        using var reader = new StreamReader(typeof(HomePage).Assembly.GetManifestResourceStream("page.html")!);
        return reader.ReadToEnd();
    }
}
