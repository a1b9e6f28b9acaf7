using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Rows;

/// <summary>
/// Interns the ids, codes and repeated texts of a package: each text has a name number 0, 1, 2 ... in order of first use. Also records
/// which entity a name identifies and whether a row refers to it. A lookup hashes the text once; everything after works on numbers.
/// </summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbersOfLetters;
    private readonly List<string> _texts = [];
    private readonly List<EntityKinds> _kinds = [];
    private readonly List<bool> _isReferred = [];

    public StringPool() => _numbersOfLetters = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _texts.Count;

    /// <summary>The texts by name number.</summary>
    public IReadOnlyList<string> Texts => _texts;

    public string this[int name] => _texts[name];

    public int Add(ReadOnlySpan<char> letters)
    {
        if (_numbersOfLetters.TryGetValue(letters, out var known))
        {
            return known;
        }

        var text = letters.ToString();
        _numbers.Add(text, _texts.Count);
        _texts.Add(text);
        _kinds.Add(EntityKinds.None);
        _isReferred.Add(false);
        return _texts.Count - 1;
    }

    /// <summary>The number of a text, or -1.</summary>
    public int Find(string text) => _numbers.GetValueOrDefault(text, -1);

    /// <summary>Registers the entity of a row under its id or code. A country is registered under both.</summary>
    public void Define(int name, EntityKinds kind)
    {
        _kinds[name] |= kind;
        if (kind == EntityKinds.Country)
        {
            _kinds[Add(EntityId.ForCountry(_texts[name]))] |= EntityKinds.CountryId;
        }
    }

    /// <summary>Removes the entity of a name, which a layer hides.</summary>
    public void Undefine(int name, EntityKinds kind)
    {
        _kinds[name] &= ~kind;
        if (kind == EntityKinds.Country && Find(EntityId.ForCountry(_texts[name])) is >= 0 and var id)
        {
            _kinds[id] &= ~EntityKinds.CountryId;
        }
    }

    /// <summary>Whether a name identifies an entity of one of these kinds.</summary>
    public bool Is(int name, EntityKinds kinds) => (_kinds[name] & kinds) != 0;

    /// <summary>Records that a row refers to a name.</summary>
    public void Refer(int name) => _isReferred[name] = true;

    /// <summary>Whether a row refers to a name; to a country, by its code or its id.</summary>
    public bool IsReferred(int name) =>
        _isReferred[name]
        || (Is(name, EntityKinds.Country) && Find(EntityId.ForCountry(_texts[name])) is >= 0 and var id && _isReferred[id]);
}
