using System.Globalization;
using GraphKb.Model.Facts;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Files;

/// <summary>The cells of the row a reader stands on, one after the other; strings that repeat are kept once.</summary>
internal sealed class Values(SqliteDataReader reader, Dictionary<string, string> strings)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<Evidence, Evidence> _evidence = new(EvidenceComparer.Instance);
    private int _place;

    public void NextRow() => _place = 0;

    public string Need()
    {
        var text = reader.IsDBNull(_place) ? "" : reader.GetString(_place);
        _place++;
        return strings.TryGetValue(text, out var known) ? known : strings[text] = text;
    }

    /// <summary>A string that hardly repeats: not kept for others.</summary>
    public string Own() => reader.GetString(_place++);

    public string? Text() => Need() is { Length: > 0 } text ? text : null;

    public double? Number() => reader.IsDBNull(_place++) ? null : reader.GetDouble(_place - 1);

    public int Whole() => reader.GetInt32(_place++);

    public DateOnly? Day() => Text() is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public IReadOnlyList<string> List()
    {
        var text = Need();
        return _lists.TryGetValue(text, out var known) ? known : _lists[text] = text.Length == 0 ? [] : text.Split(';');
    }

    public Evidence Evidence(DateOnly? since = null, DateOnly? until = null)
    {
        var evidence = new Evidence(since, until, Number() ?? 1, List(), Text());
        return _evidence.TryGetValue(evidence, out var known) ? known : _evidence[evidence] = evidence;
    }

    private sealed class EvidenceComparer : IEqualityComparer<Evidence>
    {
        public static readonly EvidenceComparer Instance = new();

        // Lists are kept once, so the same list is the same object.
        public bool Equals(Evidence? x, Evidence? y) => x!.Since == y!.Since && x.Until == y.Until && x.Confidence == y.Confidence
            && ReferenceEquals(x.Sources, y.Sources) && x.Note == y.Note;

        public int GetHashCode(Evidence evidence) => HashCode.Combine(evidence.Since, evidence.Until, evidence.Confidence, evidence.Note);
    }
}
