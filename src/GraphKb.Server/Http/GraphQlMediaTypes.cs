using Microsoft.Net.Http.Headers;

namespace GraphKb.Server.Http;

/// <summary>The media types of GraphQL over HTTP, and which of them a client prefers.</summary>
internal static class GraphQlMediaTypes
{
    /// <summary>The media type of the GraphQL-over-HTTP specification: a status other than 200 marks a request error.</summary>
    public const string Response = "application/graphql-response+json";

    /// <summary>The media type before that specification: a well-formed answer has status 200, whatever it contains.</summary>
    public const string Json = "application/json";

    /// <summary>Server-sent events: answers as they come, for subscriptions.</summary>
    public const string EventStream = "text/event-stream";

    /// <summary>The media type to answer with.</summary>
    /// <param name="request">The request; an empty Accept header counts as none.</param>
    /// <returns>One of the three, or null where the client accepts none; events only for a client that names them first.</returns>
    public static string? Negotiate(HttpRequest request)
    {
        var header = request.Headers.Accept;
        if (header.All(string.IsNullOrWhiteSpace))
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(header, out var accepted))
        {
            return null;
        }

        var response = Quality(accepted, Response);
        var json = Quality(accepted, Json);
        var events = accepted.Where(type => type.MediaType.Equals(EventStream, StringComparison.OrdinalIgnoreCase))
            .Select(type => type.Quality ?? 1).DefaultIfEmpty(0).First();
        if (events > 0 && events >= Math.Max(response, json))
        {
            return EventStream;
        }

        return response <= 0 && json <= 0 ? null : response >= json ? Response : Json;
    }

    /// <summary>Whether a body of this content type can be read: JSON in UTF-8.</summary>
    /// <param name="contentType">The Content-Type header, or null.</param>
    /// <returns>True for <c>application/json</c>, with no charset or with utf-8.</returns>
    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    // A wildcard counts a little less for the newer type, so that clients that know neither get plain JSON.
    private static double Quality(IList<MediaTypeHeaderValue> accepted, string media)
    {
        var exact = accepted.Where(type => type.MediaType.Equals(media, StringComparison.OrdinalIgnoreCase))
            .Select(type => type.Quality ?? 1);
        var general = accepted.Where(type => type.MediaType.Value is "*/*" or "application/*").Select(type => type.Quality ?? 1);
        return exact.Concat(general.Select(quality => media == Json ? quality : quality - 1e-6)).DefaultIfEmpty(0).First();
    }
}
