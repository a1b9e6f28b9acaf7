using System.Globalization;
using System.Net;
using GraphKb.Analysis.Stores;

namespace GraphKb.Server.Http;

/// <summary>The plain page at <c>/</c>: what runs here, and where to ask.</summary>
internal static class HomePage
{
    public static async Task AnswerAsync(HttpContext context, IKnowledgeStore store)
    {
        var dataset = (await store.OpenReaderAsync(context.RequestAborted).ConfigureAwait(false)).Dataset;
        using var reader = new StreamReader(typeof(HomePage).Assembly.GetManifestResourceStream("page.html")!);
        var page = await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
        var editor = Editor.Missing is { } missing
            ? WebUtility.HtmlEncode(missing)
            : $"Write and run queries in the browser: <a href=\"{Editor.Path}\">the query editor</a>.";
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        await context.Response.WriteAsync(
            page.Replace("{{entities}}", dataset.Entities.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{{facts}}", dataset.Facts.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{{version}}", WebUtility.HtmlEncode(dataset.Version), StringComparison.Ordinal)
                .Replace("{{store}}", WebUtility.HtmlEncode(dataset.Store), StringComparison.Ordinal)
                .Replace("{{editor}}", editor, StringComparison.Ordinal),
            context.RequestAborted).ConfigureAwait(false);
    }
}
