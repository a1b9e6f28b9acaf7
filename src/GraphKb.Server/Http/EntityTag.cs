using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Model.Dates;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GraphKb.Server.Http;

/// <summary>
/// The ETag of an answer to a GET: the build of the API, the version of the data, and the day where the answer depends on it. Weak, because
/// an answer may be compressed.
/// </summary>
internal static class EntityTag
{
    private const int BuildCharacters = 8;
    private static readonly string Build =
        typeof(GraphQlExecutor).Module.ModuleVersionId.ToString("N")[..BuildCharacters];

    /// <summary>Writes the tag of an answer.</summary>
    /// <param name="state">What the answer depends on.</param>
    /// <param name="mark">What else it depends on, as hexadecimal digits; empty where the address alone decides.</param>
    /// <returns>The value of the ETag header.</returns>
    public static string Format(DataState state, string mark = "")
    {
        var day = state.Day is null ? "" : "-" + IsoDate.Format(state.Day);
        return $"W/\"{state.Version}{day}-{Build}{mark}\"";
    }

    /// <summary>
    /// Finds the tag of an answer that a client has and that is still the present one. A tag without a day was given to an answer that does
    /// not depend on it, for the same address.
    /// </summary>
    /// <param name="ifNoneMatch">The header If-None-Match.</param>
    /// <param name="now">The present version of the data, and today.</param>
    /// <param name="mark">What else the answer depends on.</param>
    /// <returns>The tag; null where the client has no present answer.</returns>
    public static string? FindCurrent(StringValues ifNoneMatch, DataState now, string mark = "")
    {
        if (!EntityTagHeaderValue.TryParseList([.. ifNoneMatch.OfType<string>()], out var tags))
        {
            return null;
        }

        var withDay = EntityTagHeaderValue.Parse(Format(now, mark));
        var withoutDay = EntityTagHeaderValue.Parse(Format(now with { Day = null }, mark));
        return tags.FirstOrDefault(tag => tag.Compare(withDay, useStrongComparison: false)
            || tag.Compare(withoutDay, useStrongComparison: false))?.ToString();
    }
}
