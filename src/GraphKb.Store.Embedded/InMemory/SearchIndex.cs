using System.Buffers;
using System.Text;
using GraphKb.Analysis.Search;
using GraphKb.Analysis.Tables;
using GraphKb.Model;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// The lines of all entities (<see cref="SearchText.CreateLines"/>) as UTF-8, one after the other in the ordinal order of ids. A search
/// scans them for the rarest part of its text; the platform compares 16 to 64 bytes at a time, so 60 MB, a million sites, take
/// milliseconds. Immutable, so any number of searches run at the same time.
/// </summary>
internal sealed class SearchIndex
{
    private const int Samples = 64;
    private const int SampleSize = 4096;
    private const int HitsBetweenChecks = 1024;

    // A buffer for all of them would be copied each time it has to grow.
    private const int PartBytes = 1 << 20;
    private readonly byte[] _text;

    // Where the lines of each entity begin, and where the last ones end.
    private readonly int[] _starts;
    private readonly string[] _smallIds;
    private readonly IdTable _sites;
    private readonly int _firstSite;

    public SearchIndex(StoreContents contents)
    {
        (_text, _starts, _sites) = (contents.SearchLines.Bytes, contents.SearchLines.Starts, contents.Tables.Sites.Ids);
        _smallIds = [.. contents.SmallEntities.Select(entity => entity.Id)];
        _firstSite = CountBeforeSites(contents);
    }

    /// <summary>Creates the lines of all entities in the ordinal order of ids. O(bytes).</summary>
    public static TextBlock CreateLines(StoreContents contents)
    {
        var part = new ArrayBufferWriter<byte>();
        var parts = new List<byte[]>();
        var (before, ids) = (CountBeforeSites(contents), contents.Tables.Sites.Ids.All);
        var names = contents.Sites.Rows.Column<TextColumn>("name").Values;
        var small = contents.SmallEntities.Select(entity => (entity.Id, entity.Name)).ToList();
        var (starts, count) = (new int[small.Count + ids.Count + 1], 0);
        foreach (var (id, name) in small.Take(before).Concat(ids.Zip(names)).Concat(small.Skip(before)))
        {
            var lines = SearchText.CreateLines(id, name, contents.Names.GetValueOrDefault(id) ?? EntityNames.None);
            starts[count + 1] = starts[count++] + (int)Encoding.UTF8.GetBytes(lines, part);
            if (part.WrittenCount >= PartBytes)
            {
                parts.Add(part.WrittenSpan.ToArray());
                part.ResetWrittenCount();
            }
        }

        var (text, end) = (new byte[starts[^1]], 0);
        foreach (var bytes in parts.Append(part.WrittenSpan.ToArray()))
        {
            bytes.CopyTo(text, end);
            end += bytes.Length;
        }

        return new TextBlock(text, starts);
    }

    /// <summary>A page of entity ids, best match first.</summary>
    public IReadOnlyList<string> Find(string text, int skip, int first, CancellationToken cancellationToken) =>
        [.. FindAll(text, cancellationToken).SelectMany(rank => rank).Skip(skip).Take(first).Select(GetId)];

    /// <summary>The number of entities that match.</summary>
    public long Count(string text, CancellationToken cancellationToken) =>
        FindAll(text, cancellationToken).Sum(rank => (long)rank.Count);

    // Only the ids of sources come after those of sites.
    private static int CountBeforeSites(StoreContents contents) => contents.SmallEntities.Count() - contents.Package.Sources.Count;

    private string GetId(int index) => index < _firstSite ? _smallIds[index]
        : index - _firstSite < _sites.Count ? _sites[index - _firstSite] : _smallIds[index - _sites.Count];

    // The entities of each rank in the order of ids.
    private IReadOnlyList<int>[] FindAll(string text, CancellationToken cancellationToken)
    {
        if (SearchQuery.Parse(text) is not { } query)
        {
            return [];
        }

        var ranks = Enumerable.Range(0, SearchQuery.Ranks).Select(_ => new List<int>()).ToArray();
        var parts = new Parts(query);
        var rarest = parts.Terms.MinBy(CountInSamples)!;
        foreach (var index in Scan(rarest, cancellationToken))
        {
            if (parts.FindRank(Lines(index)) is { } rank)
            {
                ranks[rank].Add(index);
            }
        }

        return Array.TrueForAll(ranks, rank => rank.Count == 0) ? [FindNear(query, cancellationToken)] : ranks;
    }

    private List<int> FindNear(SearchQuery query, CancellationToken cancellationToken)
    {
        byte[][] certain = [.. query.CertainTerms.Select(Encoding.UTF8.GetBytes)];
        var candidates = certain.Length == 0 || query.NearParts.Count == 0
            ? ScanAny(query.NearParts, cancellationToken) : Scan(certain.MinBy(CountInSamples)!, cancellationToken);
        var found = new List<int>();
        var buffer = new char[256];
        foreach (var index in candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var lines = Lines(index);
            if (buffer.Length < lines.Length)
            {
                buffer = new char[lines.Length];
            }

            if (ContainsAll(lines, certain) && query.IsNear(buffer.AsSpan(0, Encoding.UTF8.GetChars(lines, buffer))))
            {
                found.Add(index);
            }
        }

        return found;
    }

    // The entities whose lines contain any of some parts, each once, in order: hits are marked, because a common part has a million.
    private IEnumerable<int> ScanAny(IEnumerable<string> parts, CancellationToken cancellationToken)
    {
        var isHit = new bool[_starts.Length];
        foreach (var part in parts)
        {
            foreach (var index in Scan(Encoding.UTF8.GetBytes(part), cancellationToken))
            {
                isHit[index] = true;
            }
        }

        for (var index = Array.IndexOf(isHit, true); index >= 0; index = Array.IndexOf(isHit, true, index + 1))
        {
            yield return index;
        }
    }

    // The entities whose lines contain a part, each once. No part reaches from one entity into the next.
    private IEnumerable<int> Scan(byte[] part, CancellationToken cancellationToken)
    {
        var (hits, index) = (0, 0);
        for (var position = 0; IndexOf(part, position) is >= 0 and var found; position = _starts[++index])
        {
            index = FindEntity(index, found);
            if (++hits % HitsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            yield return index;
        }
    }

    private int IndexOf(byte[] part, int position) =>
        _text.AsSpan(position).IndexOf(part) is >= 0 and var found ? position + found : -1;

    private ReadOnlySpan<byte> Lines(int index) => _text.AsSpan(_starts[index].._starts[index + 1]);

    private static bool ContainsAll(ReadOnlySpan<byte> lines, byte[][] parts)
    {
        foreach (var part in parts)
        {
            if (lines.IndexOf(part) < 0)
            {
                return false;
            }
        }

        return true;
    }

    // The entity of a position, at or after an index: often it is the very next.
    private int FindEntity(int index, int position)
    {
        if (position < _starts[index + 1])
        {
            return index;
        }

        var found = Array.BinarySearch(_starts, index + 1, _starts.Length - index - 1, position);
        return found >= 0 ? found : ~found - 1;
    }

    private int CountInSamples(byte[] part)
    {
        var step = Math.Max(SampleSize, _text.Length / Samples);
        var count = 0;
        for (var start = 0; start < _text.Length; start += step)
        {
            count += _text.AsSpan(start, Math.Min(SampleSize, _text.Length - start)).Count(part);
        }

        return count;
    }

    // The parts of a query as UTF-8.
    private sealed class Parts(SearchQuery query)
    {
        private readonly byte[][] _beginnings = [.. query.Beginnings.Select(Encoding.UTF8.GetBytes)];
        private readonly byte[] _id = Encoding.UTF8.GetBytes(query.Id);
        private readonly byte[] _line = Encoding.UTF8.GetBytes(query.Line);
        private readonly byte[] _lineBeginning = Encoding.UTF8.GetBytes(query.LineBeginning);

        public byte[][] Terms { get; } = [.. query.Terms.Select(Encoding.UTF8.GetBytes)];

        // SearchQuery.FindRank on bytes.
        public int? FindRank(ReadOnlySpan<byte> lines) =>
            !ContainsAll(lines, Terms) ? null
            : lines.StartsWith(_id) || lines.IndexOf(_line) >= 0 ? 0
            : lines.IndexOf(_lineBeginning) >= 0 ? 1
            : ContainsAll(lines, _beginnings) ? 2 : 3;
    }
}
