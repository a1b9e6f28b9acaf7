using GraphKb.Analysis.Tables;
using GraphKb.Model.Dates;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// The ordinal order of the ids of supplies, without building the ids. Every part of a fact id but the last is followed by a colon, so
/// <c>s1</c> comes after <c>s10</c>: the rank of a part is its index in the ordinal order of the parts with their colons.
/// </summary>
internal sealed class FactIdOrder
{
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly int[] _minerals;
    private readonly SharedValues<string> _forms;
    private readonly int[] _sinceDays;
    private readonly int[] _siteRanks;
    private readonly int[] _mineralRanks;
    private readonly int[] _formRanks;

    /// <summary>Builds the columns that ids are made of.</summary>
    /// <param name="supplies">The supplies in any order.</param>
    public FactIdOrder(ColumnBuilder<Supply> supplies)
    {
        var (from, minerals) = (supplies.BuildColumn<IndexColumn>("from"), supplies.BuildColumn<IndexColumn>("mineral"));
        (_from, _to, _minerals) = (from.Values, supplies.BuildColumn<IndexColumn>("to").Values, minerals.Values);
        _forms = supplies.BuildColumn<SharedTextColumn>("form").Values;
        _sinceDays = supplies.BuildColumn<DayColumn>("since").Values;
        _siteRanks = Rank(from.Ids.All);
        _mineralRanks = Rank(minerals.Ids.All);
        _formRanks = RankForms(_forms.Distinct);
    }

    /// <summary>Compares two supplies by id.</summary>
    public static int Compare(Supply a, Supply b)
    {
        var order = ComparePart(a.From, b.From);
        order = order != 0 ? order : ComparePart(a.To, b.To);
        order = order != 0 ? order : ComparePart(a.Mineral, b.Mineral);
        order = order != 0 || a.Form == b.Form ? order : ComparePart(FactId.Create("", a.Form), FactId.Create("", b.Form));
        return order != 0 ? order : DayNumbers.Since(a.Evidence.Since).CompareTo(DayNumbers.Since(b.Evidence.Since));
    }

    /// <summary>The row index of each supply in sorted order; null if the rows are sorted.</summary>
    public int[]? Sort()
    {
        var isSorted = true;
        for (var rowIndex = 1; rowIndex < _from.Length && isSorted; rowIndex++)
        {
            isSorted = Compare(rowIndex - 1, rowIndex) <= 0;
        }

        return isSorted ? null : SortRows();
    }

    // First by both sites as one number, then the few rows between the same sites by the rest.
    private int[] SortRows()
    {
        var sites = new ulong[_from.Length];
        for (var row = 0; row < sites.Length; row++)
        {
            sites[row] = ((ulong)_siteRanks[_from[row]] << 32) | (uint)_siteRanks[_to[row]];
        }

        return KeyedOrder.Sort(sites, Compare);
    }

    /// <summary>
    /// The ranks of ids of one kind that are given in ordinal order. An id moves only past the ids that it is a prefix of, which follow
    /// it directly, so one pass with a stack of prefixes suffices. O(ids); it makes no strings of a block of texts.
    /// </summary>
    public static int[] Rank(IReadOnlyList<string> list)
    {
        var ids = list as TextBlock ?? TextBlock.Create(list);
        var ranks = new int[ids.Count];
        var prefixes = new Stack<int>();
        var rank = 0;
        for (var index = 0; index < ids.Count; index++)
        {
            while (prefixes.TryPeek(out var prefix) && !PrecedesPrefix(ids.GetUtf8(index), ids.GetUtf8(prefix)))
            {
                ranks[prefixes.Pop()] = rank++;
            }

            prefixes.Push(index);
        }

        while (prefixes.TryPop(out var last))
        {
            ranks[last] = rank++;
        }

        return ranks;
    }

    // Whether an id that begins with the shorter one comes before it once both are followed by a colon.
    private static bool PrecedesPrefix(ReadOnlySpan<byte> longer, ReadOnlySpan<byte> shorter) =>
        longer.Length > shorter.Length && longer[shorter.Length] < ':' && longer.StartsWith(shorter);

    // Ordinal order of two parts with a colon after each.
    private static int ComparePart(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        var order = string.CompareOrdinal(a, 0, b, 0, length);
        return order != 0 || a.Length == b.Length ? order : a.Length < b.Length ? ':' - b[length] : a[length] - ':';
    }

    private static int[] RankForms(IReadOnlyList<string> forms)
    {
        var ranks = new int[forms.Count];
        var order = Enumerable.Range(0, forms.Count).OrderBy(form => FactId.Create("", forms[form]) + ":", StringComparer.Ordinal);
        var rank = 0;
        foreach (var form in order)
        {
            ranks[form] = rank++;
        }

        return ranks;
    }

    private int Compare(int a, int b)
    {
        var order = _siteRanks[_from[a]].CompareTo(_siteRanks[_from[b]]);
        order = order != 0 ? order : _siteRanks[_to[a]].CompareTo(_siteRanks[_to[b]]);
        order = order != 0 ? order : _mineralRanks[_minerals[a]].CompareTo(_mineralRanks[_minerals[b]]);
        order = order != 0 ? order : _formRanks[_forms.NumberOf(a)].CompareTo(_formRanks[_forms.NumberOf(b)]);
        return order != 0 ? order : _sinceDays[a].CompareTo(_sinceDays[b]);
    }
}
