using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Reading;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Checking;

/// <summary>
/// What was probably meant by an unknown word: the nearest known one, the first in ordinal order where two are as near. The work of a
/// whole run is bounded: about 20 million candidates are looked at, then no more is suggested.
/// </summary>
internal sealed class Suggestions
{
    private const int MostDistance = 3;

    private readonly Dictionary<(string Value, EntityKinds Kinds), string> _known = [];
    private long _work = 20_000_000;

    /// <summary>A half sentence to put behind a message, or nothing where no candidate is near.</summary>
    public static string Among(string value, IEnumerable<string> candidates) => Say(Nearest(value, candidates, value.Length));

    /// <summary>The same among the names that stand for one of these kinds.</summary>
    public string Among(string value, EntityKinds kinds, StringPool names)
    {
        if (_known.TryGetValue((value, kinds), out var known))
        {
            return known;
        }

        if (_work <= 0)
        {
            return "";
        }

        _work -= names.Count;
        return _known[(value, kinds)] = Say(OtherForm(value, kinds, names) ?? Nearest(value, NamesOf(kinds, names), SlugOf(value).Length));
    }

    private static string Say(string? found) => found is null ? "" : $"; did you mean {MessageText.Format(found)}?";

    // The right name in a wrong dress: KOR for country:KOR, lynas for company:lynas, site:Lynas for site:lynas.
    private static string? OtherForm(string value, EntityKinds kinds, StringPool names)
    {
        var slug = SlugOf(value).Trim();
        string[] forms = [slug, slug.ToUpperInvariant(), .. EntityKindNames.Each(kinds).SelectMany(kind => Forms(EntityKindNames.Prefix(kind), slug))];
        return forms.FirstOrDefault(form => names.Find(form) is >= 0 and var name && names.Is(name, kinds));
    }

    private static string[] Forms(string prefix, string slug) =>
        [$"{prefix}:{slug}", $"{prefix}:{slug.ToLowerInvariant()}", $"{prefix}:{slug.ToUpperInvariant()}"];

    private static IEnumerable<string> NamesOf(EntityKinds kinds, StringPool names)
    {
        for (var name = 0; name < names.Count; name++)
        {
            if (names.Is(name, kinds))
            {
                yield return names[name];
            }
        }
    }

    private static string SlugOf(string value) => value[(value.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string? Nearest(string value, IEnumerable<string> candidates, int letters)
    {
        // A short word is soon near to anything.
        var most = Math.Min(MostDistance, (letters + 1) / 3);
        string? best = null;
        foreach (var candidate in candidates)
        {
            var distance = EditDistance.Between(value, candidate, most);
            if (distance < most || (distance == most && best is null) || (distance == most && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, most) = (candidate, distance);
            }
        }

        return best;
    }
}
