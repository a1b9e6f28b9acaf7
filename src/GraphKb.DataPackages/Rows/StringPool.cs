using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Rows;

/// <summary>
/// Interns the ids, codes and repeated texts of a package: each text has a name number 0, 1, 2 ... in order of first use. Also records
/// which entity a name identifies and whether a row refers to it. A lookup hashes the text once; everything after works on numbers.
/// </summary>
internal sealed class StringPool
{
    private readonly List<string> _texts = [];
    private readonly List<EntityKinds> _kinds = [];
    private readonly List<bool> _isReferred = [];

    // A hash table with open addressing, at most half full. A slot has the text itself: a lookup among millions waits for the memory twice,
    // where a dictionary waits three times.
    private Slot[] _slots = new Slot[1 << 10];

    public int Count => _texts.Count;

    /// <summary>The texts by name number.</summary>
    public IReadOnlyList<string> Texts => _texts;

    public string this[int name] => _texts[name];

    public int Add(ReadOnlySpan<char> letters)
    {
        ref var slot = ref FindSlot(_slots, letters, string.GetHashCode(letters));
        if (slot.Text is not null)
        {
            return slot.Number;
        }

        var text = letters.ToString();
        slot = new Slot { Text = text, Hash = string.GetHashCode(letters), Number = _texts.Count };
        _texts.Add(text);
        _kinds.Add(EntityKinds.None);
        _isReferred.Add(false);
        if (_texts.Count > _slots.Length / 2)
        {
            Grow();
        }

        return _texts.Count - 1;
    }

    /// <summary>The number of a text, or -1.</summary>
    public int Find(string text) =>
        FindSlot(_slots, text, string.GetHashCode(text)) is { Text: not null, Number: var number } ? number : -1;

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

    // The slot of a text, or the one to put it into.
    private static ref Slot FindSlot(Slot[] slots, ReadOnlySpan<char> letters, int hash)
    {
        for (var at = hash; ; at = unchecked(at + 1))
        {
            ref var slot = ref slots[at & (slots.Length - 1)];
            if (slot.Text is null || (slot.Hash == hash && letters.SequenceEqual(slot.Text)))
            {
                return ref slot;
            }
        }
    }

    private void Grow()
    {
        var slots = new Slot[_slots.Length * 2];
        foreach (var slot in _slots.Where(slot => slot.Text is not null))
        {
            FindSlot(slots, slot.Text, slot.Hash) = slot;
        }

        _slots = slots;
    }

    private struct Slot
    {
        public string? Text;
        public int Hash;
        public int Number;
    }
}
