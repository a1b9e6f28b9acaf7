namespace GraphKb.Server.Settings;

/// <summary>Checks <see cref="AuthSettings"/>. A mistake in them must not open the server, so it is an error.</summary>
internal static class AuthCheck
{
    private const int HashDigits = 64;
    private const string ExpectedHash = "expected the SHA-256 hash of a key in 64 hexadecimal digits, as \"graphkb key\" prints it.";

    /// <summary>Checks the settings.</summary>
    /// <param name="configuration">All sources, with the values that are blank.</param>
    /// <exception cref="ArgumentException">A hash is not one, or the provider is not complete; the message names the setting.</exception>
    public static void Check(IConfiguration configuration)
    {
        var keys = configuration.GetSection("Auth:Keys");
        if (!string.IsNullOrEmpty(keys.Value))
        {
            throw new ArgumentException(
                $"The setting Auth:Keys (or GRAPHKB_AUTH__KEYS) is a list; set GRAPHKB_AUTH__KEYS__0: {ExpectedHash}");
        }

        // The value is not shown: it may be the key itself.
        if (keys.GetChildren().FirstOrDefault(key => !IsHash(key.Value)) is { } wrong)
        {
            var problem = string.IsNullOrEmpty(wrong.Value) ? "blank" : "no hash";
            throw new ArgumentException(
                $"The setting {wrong.Path} (or GRAPHKB_AUTH__KEYS__{wrong.Key}) is {problem}; {ExpectedHash}");
        }

        CheckProvider(configuration["Auth:Authority"], configuration["Auth:Audience"]);
    }

    private static void CheckProvider(string? authority, string? audience)
    {
        if (string.IsNullOrEmpty(authority) != string.IsNullOrEmpty(audience))
        {
            throw new ArgumentException(
                "Of the settings Auth:Authority and Auth:Audience (or GRAPHKB_AUTH__AUTHORITY and GRAPHKB_AUTH__AUDIENCE) one is blank; "
                + "expected both or none.");
        }

        if (!string.IsNullOrEmpty(authority) && !(Uri.TryCreate(authority, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))))
        {
            throw new ArgumentException(
                $"The setting Auth:Authority (or GRAPHKB_AUTH__AUTHORITY) is \"{authority}\"; "
                + "expected the https address of an OpenID Connect provider.");
        }
    }

    private static bool IsHash(string? text) => text?.Length == HashDigits && text.All(char.IsAsciiHexDigit);
}
