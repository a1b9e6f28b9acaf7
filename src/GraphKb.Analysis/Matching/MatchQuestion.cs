using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Matching;

/// <summary>Which entity somebody else's record is about.</summary>
/// <param name="Text">A name in any script, an identifier, or an id.</param>
public sealed record MatchQuestion(string Text)
{
    /// <summary>Kinds of entities as in ids, such as <c>site</c>; empty means any.</summary>
    public IReadOnlyCollection<string> Kinds { get; init; } = [];

    /// <summary>The country of a site or a company, a code; null if unknown.</summary>
    public string? Country { get; init; }

    /// <summary>The stage of a site; null if unknown.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The latitude of a site in degrees; null if it, or the longitude, is unknown.</summary>
    public double? Latitude { get; init; }

    /// <summary>The longitude of a site in degrees; null if it, or the latitude, is unknown.</summary>
    public double? Longitude { get; init; }

    /// <summary>A name of who operates a site; null if unknown.</summary>
    public string? Operator { get; init; }

    /// <summary>Identifiers of any scheme: one that an entity has decides.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>The number of candidates to return at most, 1 or more.</summary>
    public int Limit { get; init; } = 5;
}
