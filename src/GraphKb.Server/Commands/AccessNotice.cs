using GraphKb.Server.Settings;

namespace GraphKb.Server.Commands;

/// <summary>The line at start about a server that other machines can reach.</summary>
internal static class AccessNotice
{
    /// <summary>Formats the line.</summary>
    /// <param name="urls">The addresses that the server listens on.</param>
    /// <param name="auth">Whether it needs a key.</param>
    /// <returns>Who can reach the server, what protects it, and what to set; null where there is nothing to say.</returns>
    public static string? Format(IEnumerable<string> urls, AuthSettings auth)
    {
        var open = urls.Where(url => !ListenAddresses.IsLoopback(url)).ToList();
        if (!auth.IsRequired && open.Count > 0)
        {
            return $"Everybody who can reach {string.Join(" and ", open)} over the network can read all data, because no key is set; "
                + "set GRAPHKB_AUTH__KEYS__0 to a hash that \"graphkb key\" prints, or listen on 127.0.0.1.";
        }

        var plain = open.Where(url => !url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)).ToList();
        return plain.Count == 0 ? null
            : $"Keys and answers of {string.Join(" and ", plain)} cross the network without encryption; "
                + "set GRAPHKB_KESTREL__CERTIFICATES__DEFAULT__PATH and an https address, or listen on 127.0.0.1 behind a proxy with TLS.";
    }
}
