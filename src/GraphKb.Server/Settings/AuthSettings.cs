namespace GraphKb.Server.Settings;

/// <summary>Who may send requests. Without keys and without an authority, everybody who can reach the server may.</summary>
internal sealed record AuthSettings
{
    /// <summary>The SHA-256 hashes of the keys, in 64 hexadecimal digits each; <c>graphkb key</c> makes a key with its hash.</summary>
    public string[] Keys { get; init; } = [];

    /// <summary>The address of the OpenID Connect provider whose tokens are accepted; null for none.</summary>
    public string? Authority { get; init; }

    /// <summary>The audience that a token of the provider must have; needed with <see cref="Authority"/>.</summary>
    public string? Audience { get; init; }

    /// <summary>Whether a request needs a key or a token.</summary>
    public bool IsRequired => Keys.Length > 0 || Authority is not null;
}
