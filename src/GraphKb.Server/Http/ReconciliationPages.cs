using System.Text.Encodings.Web;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.Server.Http;

/// <summary>What a person sees of an entity in a client of the service: a line, a small page, and the way to the explorer.</summary>
internal static class ReconciliationPages
{
    private const string Policy = "default-src 'none'";

    /// <summary>The address of the server, as the client knows it, without a slash at its end.</summary>
    /// <param name="request">The request.</param>
    public static string GetAddress(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>Describes an entity in a line: its kind and what tells it from others of its name.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="tables">The tables, for names of countries.</param>
    public static string Describe(Entity entity, EntityTables tables) => entity switch
    {
        Site site => $"{EnumNames.Format(site.Stage).ToLowerInvariant()} site in {GetCountry(site.Country, tables)}",
        Company company => $"company of {GetCountry(company.Country, tables)}",
        _ => EntityId.Kind(entity.Id),
    };

    /// <summary>Leads to the page of an entity in the explorer, which needs no key itself.</summary>
    /// <param name="context">A request with the id.</param>
    public static Task ViewAsync(HttpContext context)
    {
        var id = context.Request.Query["id"].ToString();
        var isKnown = ExplorerFiles.Kinds.Contains(EntityId.Kind(id));
        return (isKnown ? Results.Redirect($"/{EntityId.Kind(id)}/{Uri.EscapeDataString(EntityId.Slug(id))}") : Results.NotFound())
            .ExecuteAsync(context);
    }

    /// <summary>A small page about an entity.</summary>
    /// <param name="context">A request with the id.</param>
    /// <param name="store">The data.</param>
    public static async Task PreviewAsync(HttpContext context, IKnowledgeStore store)
    {
        var reader = await store.OpenReaderAsync(context.RequestAborted).ConfigureAwait(false);
        var ids = new[] { context.Request.Query["id"].ToString() };
        if ((await reader.FindEntitiesAsync(ids, context.RequestAborted).ConfigureAwait(false))[0] is not { } entity)
        {
            await Results.NotFound().ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        var names = (await reader.FindNamesAsync(ids, context.RequestAborted).ConfigureAwait(false))[0];
        string[] lines =
        [
            Describe(entity, reader.Tables), string.Join(", ", names.Aliases.Select(alias => alias.Text)),
            string.Join(", ", names.Identifiers.Select(identifier => identifier.Key)), entity.Id,
        ];
        var rows = string.Concat(lines.Where(line => line.Length > 0).Select(line => $"<p>{HtmlEncoder.Default.Encode(line)}</p>"));
        context.Response.Headers.ContentSecurityPolicy = Policy;
        await Results.Text(
            $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{HtmlEncoder.Default.Encode(entity.Name)}</title>"
            + $"<h1>{HtmlEncoder.Default.Encode(entity.Name)}</h1>{rows}</html>",
            "text/html; charset=utf-8").ExecuteAsync(context).ConfigureAwait(false);
    }

    private static string GetCountry(string code, EntityTables tables) =>
        tables.Countries.Find(code) is >= 0 and var index ? tables.CountryNames[index] : code;
}
