using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Checking;

/// <summary>
/// Suggests ids and codes for references to nothing. The work of one run is limited to about 20 million compared names; after that
/// only ids in another form are suggested for names that were not seen before.
/// </summary>
internal sealed class IdSuggestions(StringPool names)
{
    private readonly Dictionary<(string Id, EntityKinds Kinds), string> _cache = [];
    private long _budget = 20_000_000;

    /// <summary>The end of a message about an unknown id or code; empty without a suggestion.</summary>
    public string Suggest(string id, EntityKinds kinds)
    {
        if (_cache.TryGetValue((id, kinds), out var known))
        {
            return known;
        }

        if (_budget <= 0)
        {
            return "";
        }

        _budget -= names.Count;
        return _cache[(id, kinds)] = MessageText.Suggest(FindOtherForm(id, kinds) is { } form ? [form] : FindNearest(id, kinds));
    }

    // The right id in another form: KOR for country:KOR, lynas for company:lynas, site:Lynas for site:lynas.
    private string? FindOtherForm(string id, EntityKinds kinds)
    {
        var slug = EntityId.Slug(id).Trim();
        string[] forms =
        [
            slug, slug.ToUpperInvariant(), .. EntityKindNames.Split(kinds).SelectMany(kind => GetForms(EntityKindNames.Format(kind), slug)),
        ];
        return forms.FirstOrDefault(form => names.Find(form) is >= 0 and var name && names.Is(name, kinds));
    }

    private static string[] GetForms(string kind, string slug) =>
        [$"{kind}:{slug}", $"{kind}:{slug.ToLowerInvariant()}", $"{kind}:{slug.ToUpperInvariant()}"];

    private IReadOnlyList<string> FindNearest(string id, EntityKinds kinds)
    {
        var candidates = Enumerable.Range(0, names.Count).Where(name => names.Is(name, kinds)).Select(name => names[name]);
        var maxDistance = MessageText.MaxDistance(EntityId.Slug(id));
        return DidYouMean.Find(id, candidates, count: 1, maxDistance, maxCompared: int.MaxValue);
    }
}
