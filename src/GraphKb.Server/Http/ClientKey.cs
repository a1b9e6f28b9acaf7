using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace GraphKb.Server.Http;

/// <summary>
/// Names the client of a request, so that clients get equal shares of the server: the subject of its token, its key, or its address. Of an
/// IPv6 address the first 64 bits count, because one client may use all addresses of its network.
/// </summary>
internal static class ClientKey
{
    private const int NetworkBytes = 8;
    private const string SubjectClaim = "sub";

    /// <summary>The name of the client.</summary>
    /// <param name="context">The request, after authentication.</param>
    /// <returns>The same text for all requests of one client; it does not contain the key.</returns>
    public static string Get(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated != true)
        {
            return Get(context.Connection.RemoteIpAddress);
        }

        var header = context.Request.Headers.Authorization.ToString();
        return context.User.FindFirst(SubjectClaim)?.Value is { } subject
            ? "subject " + subject
            : "key " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(header)));
    }

    /// <summary>The name of a client without a key.</summary>
    /// <param name="address">Its address; null for a connection without one.</param>
    /// <returns>The address, or the first half of it.</returns>
    public static string Get(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(plain)
            ? Convert.ToHexStringLower(plain.GetAddressBytes().AsSpan(0, NetworkBytes))
            : plain.ToString();
    }
}
