using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace GraphKb.Server.Http.Security;

/// <summary>
/// Refuses what a page of another origin sends with a browser, unless its origin is allowed. Browsers mark such requests by
/// <c>Sec-Fetch-Site</c> (where the server is on this machine or uses TLS) and <c>Origin</c>; programs send neither and are not affected.
/// </summary>
internal sealed class CrossSiteFilter
{
    private readonly CorsPolicy _policy;
    private readonly bool _allowsFrames;

    /// <summary>Creates the filter.</summary>
    /// <param name="origins">The origins that may call the API; <c>*</c> is any.</param>
    public CrossSiteFilter(string[] origins)
    {
        _policy = new CorsPolicyBuilder().WithOrigins(origins).Build();
        _allowsFrames = origins.Length > 0;
    }

    /// <summary>Whether a request may be answered.</summary>
    /// <param name="request">The request.</param>
    /// <returns>False for a request of a page whose origin is not allowed.</returns>
    public bool IsAllowed(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return IsSameSite(request, origin) || _policy.AllowAnyOrigin || (origin.Length > 0 && _policy.IsOriginAllowed(origin))
            || IsLink(request);
    }

    private static bool IsSameSite(HttpRequest request, string origin) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => true,
        "" => origin.Length == 0 || IsOwnOrigin(request, origin),
        _ => false,
    };

    private bool IsShown(string destination) => destination == "document" || (_allowsFrames && destination == "iframe");

    // A proxy may end TLS, so the scheme is not compared.
    private static bool IsOwnOrigin(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);

    // A link on a page elsewhere may lead a person here, but not to a question. A frame does not name its page; where there are allowed
    // origins, the policy of the explorer's page makes the browser refuse it to all others.
    private bool IsLink(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.Headers.ContainsKey(HeaderNames.Origin)
        && request.Headers["Sec-Fetch-Mode"] == "navigate" && IsShown(request.Headers["Sec-Fetch-Dest"].ToString())
        && !(request.Path.StartsWithSegments("/graphql", StringComparison.OrdinalIgnoreCase) && request.QueryString.HasValue)
        && !(request.Path.StartsWithSegments("/questions", StringComparison.OrdinalIgnoreCase, out var name) && name.HasValue);
}
