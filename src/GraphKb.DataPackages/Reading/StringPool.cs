using GraphKb.DataPackages.Format;

namespace GraphKb.DataPackages.Reading;

/// <summary>
/// Every id, code and repeated word of a package once, by number: 0, 1, 2 … in order of first sight. Says too what a name stands
/// for and whether anything refers to it. A look-up is one hash of the text, whatever comes after works on numbers.
/// </summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<EntityKinds> _kinds = [];
    private readonly List<bool> _isReferred = [];

    public int Count => _texts.Count;

    public string this[int name] => _texts[name];

    public int Add(string text)
    {
        if (_numbers.TryGetValue(text, out var known))
        {
            return known;
        }

        _numbers.Add(text, _texts.Count);
        _texts.Add(text);
        _kinds.Add(EntityKinds.None);
        _isReferred.Add(false);
        return _texts.Count - 1;
    }

    /// <summary>The number of a text, or -1.</summary>
    public int Find(string text) => _numbers.GetValueOrDefault(text, -1);

    /// <summary>Notes that a row gives this name its meaning. A country gets its id beside its code.</summary>
    public void Define(int name, EntityKinds kind)
    {
        _kinds[name] |= kind;
        if (kind == EntityKinds.Country)
        {
            _kinds[Add("country:" + _texts[name])] |= EntityKinds.CountryId;
        }
    }

    /// <summary>Whether a name stands for one of these kinds.</summary>
    public bool Is(int name, EntityKinds kinds) => (_kinds[name] & kinds) != 0;

    public void Refer(int name) => _isReferred[name] = true;

    /// <summary>Whether anything refers to a name, a country by its code or its id.</summary>
    public bool IsReferred(int name) =>
        _isReferred[name] || (Is(name, EntityKinds.Country) && Find("country:" + _texts[name]) is >= 0 and var id && _isReferred[id]);
}
