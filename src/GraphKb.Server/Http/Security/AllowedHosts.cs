using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Http.Security;

/// <summary>
/// The names under which the server answers. A page whose own name was made to lead here (DNS rebinding) has another name in the header
/// <c>Host</c>, and is refused.
/// </summary>
internal static class AllowedHosts
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Gets the names: those of this machine itself, the addresses listened on, and those of the settings.</summary>
    /// <param name="settings">The settings of GraphKb.</param>
    /// <param name="configuration">All settings, for the endpoints of Kestrel.</param>
    /// <returns>The names without ports, in no order; <c>*</c> among them allows every name.</returns>
    public static string[] Get(ServerSettings settings, IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();
        var listened = settings.Urls.Split(';').Concat(endpoints).Select(BindingAddress.Parse).SelectMany(GetNames);
        return [.. Loopback.Concat(listened).Concat(settings.ListAllowedHosts()).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> GetNames(BindingAddress address) =>
        address.Host.Trim('[', ']') is "*" or "+" or "0.0.0.0" or "::" ? GetOwnAddresses() : [address.Host];

    private static IEnumerable<string> GetOwnAddresses() => NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Select(found => new IPAddress(found.Address.GetAddressBytes()))
        .Select(address => address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString());
}
