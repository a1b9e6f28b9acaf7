using System.Net;

namespace GraphKb.Server.Commands;

/// <summary>The addresses of <c>--urls</c>.</summary>
internal static class ListenAddresses
{
    /// <summary>
    /// Whether every address has just a scheme, an IP address or localhost, and a port. Kestrel listens on every interface for a host
    /// that it does not know, and for an address with a path or a user in it, so these are refused.
    /// </summary>
    /// <param name="urls">Addresses separated by semicolons.</param>
    /// <returns>True where all are right.</returns>
    public static bool AreValid(string urls) => urls.Split(';').All(IsValid);

    /// <summary>Whether only this machine can reach an address.</summary>
    /// <param name="url">An address that the server listens on.</param>
    /// <returns>False for a host that is neither localhost nor a loopback address, such as <c>0.0.0.0</c>.</returns>
    public static bool IsLoopback(string url)
    {
        var host = BindingAddress.Parse(url).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }

    private static bool IsValid(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
        && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
        && (uri.IdnHost == "localhost" || IPAddress.TryParse(uri.IdnHost, out _));
}
