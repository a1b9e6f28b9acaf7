using Microsoft.Net.Http.Headers;

namespace GraphKb.Server.Http;

/// <summary>The media types of GraphQL over HTTP, and which of them a client would rather have.</summary>
internal static class MediaTypes
{
    public const string Newer = "application/graphql-response+json";
    public const string Older = "application/json";

    /// <summary>The media type to answer in; null where the client takes neither.</summary>
    public static string? Accepted(HttpRequest request)
    {
        var header = request.Headers.Accept;
        if (header.Count == 0 || !MediaTypeHeaderValue.TryParseList(header, out var accepted))
        {
            return header.Count == 0 ? Older : null;
        }

        var newer = Quality(accepted, Newer);
        var older = Quality(accepted, Older);
        return newer <= 0 && older <= 0 ? null : newer >= older ? Newer : Older;
    }

    /// <summary>Whether a body is JSON in UTF-8 by its content type.</summary>
    public static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(Older, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string media)
    {
        var exact = accepted.Where(type => type.MediaType.Equals(media, StringComparison.OrdinalIgnoreCase)).Select(type => type.Quality ?? 1);
        var general = accepted.Where(type => type.MediaType.Value is "*/*" or "application/*").Select(type => type.Quality ?? 1);
        return exact.Concat(general.Select(quality => media == Older ? quality : quality - 1e-6)).DefaultIfEmpty(0).First();
    }
}
