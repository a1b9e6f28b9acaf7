namespace GraphKb.Model.Entities;

/// <summary>
/// The form of entity ids: <c>kind:slug</c>, such as <c>site:lynas-gebeng</c>. The slug of a country is its code (<c>country:KOR</c>).
/// </summary>
public static class EntityId
{
    /// <summary>The beginning of every country id, with the colon.</summary>
    public const string CountryPrefix = "country:";

    /// <summary>The id of a country.</summary>
    /// <param name="code">Its ISO 3166-1 alpha-3 code.</param>
    /// <returns>The id, such as <c>country:KOR</c>.</returns>
    public static string ForCountry(string code) => CountryPrefix + code;

    /// <summary>The id without its kind.</summary>
    /// <param name="id">An id.</param>
    /// <returns>What follows the first colon; the whole text if it contains none.</returns>
    public static string Slug(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The kind in an id.</summary>
    /// <param name="id">An id.</param>
    /// <returns>What precedes the first colon, such as <c>site</c>; an empty text if it contains none.</returns>
    public static string Kind(string id) => id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))];

    /// <summary>The kind in an id, with its colon: the common beginning of all ids of that kind.</summary>
    /// <param name="id">An id.</param>
    /// <returns>For example <c>site:</c>; an empty text if the id contains no colon.</returns>
    public static string KindPrefix(string id) => id[..(id.IndexOf(':', StringComparison.Ordinal) + 1)];

    /// <summary>Replaces the kind of an id, or adds one.</summary>
    /// <param name="id">An id, or a slug alone.</param>
    /// <param name="kind">The new kind, without a colon.</param>
    /// <returns>The new kind and the old slug.</returns>
    public static string WithKind(string id, string kind) => $"{kind}:{Slug(id)}";
}
