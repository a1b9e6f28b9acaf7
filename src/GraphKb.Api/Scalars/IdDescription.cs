namespace GraphKb.Api.Scalars;

/// <summary>Describes the ids of entities.</summary>
internal static class IdDescription
{
    /// <summary>The description of an id.</summary>
    /// <param name="kind">The kind of the entity, in any case; null for any kind.</param>
    public static string Get(string? kind) => kind?.ToLowerInvariant() switch
    {
        null => "The id, kind:slug, such as mineral:dysprosium or country:KOR; the same in every store.",
        "country" => "The id, country: and the ISO 3166-1 alpha-3 code, such as country:KOR; the same in every store.",
        var word => $"The id, {word}:slug in lower case; the same in every store.",
    };
}
