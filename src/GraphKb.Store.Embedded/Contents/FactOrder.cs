using GraphKb.Analysis.Tables;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Embedded.Contents;

/// <summary>
/// The ordinal order of supplies' fact ids, without making the ids. Every part of an id but the last is followed by a colon, so
/// <c>s1</c> stands after <c>s10</c>: the rank of a part is its place among the parts with their colon.
/// </summary>
internal static class FactOrder
{
    /// <summary>Rows in the order of fact ids. O(rows) where they come so, else O(rows log rows).</summary>
    public static SupplyRow[] Sort(SupplyRow[] rows, IdTable sites, IdTable minerals, IReadOnlyList<string?> forms)
    {
        var bySite = Ranks(sites.All);
        var byMineral = Ranks(minerals.All);
        var byForm = FormRanks(forms);
        int Compare(SupplyRow a, SupplyRow b)
        {
            var order = bySite[a.From].CompareTo(bySite[b.From]);
            order = order != 0 ? order : bySite[a.To].CompareTo(bySite[b.To]);
            order = order != 0 ? order : byMineral[a.Mineral].CompareTo(byMineral[b.Mineral]);
            order = order != 0 ? order : byForm[a.Form].CompareTo(byForm[b.Form]);
            return order != 0 ? order : a.Since.CompareTo(b.Since);
        }

        // A file gives them nearly always in order, and looking is far cheaper than sorting.
        for (var row = 1; row < rows.Length; row++)
        {
            if (Compare(rows[row - 1], rows[row]) > 0)
            {
                Array.Sort(rows, Compare);
                break;
            }
        }

        return rows;
    }

    /// <summary>
    /// The rank of each of some ids of one kind, given in ordinal order. An id moves only past ids it is a beginning of, which
    /// stand right after it, so one pass with a stack of such ids does. O(ids).
    /// </summary>
    public static int[] Ranks(IReadOnlyList<string> ids)
    {
        var ranks = new int[ids.Count];
        var waiting = new Stack<int>();
        var rank = 0;
        for (var place = 0; place < ids.Count; place++)
        {
            while (waiting.TryPeek(out var shorter) && !StandsBefore(ids[place], ids[shorter]))
            {
                ranks[waiting.Pop()] = rank++;
            }

            waiting.Push(place);
        }

        while (waiting.TryPop(out var last))
        {
            ranks[last] = rank++;
        }

        return ranks;
    }

    /// <summary>
    /// The ordinal order of ids that come in the order of fact ids, as places among those given: what <see cref="Ranks"/> does,
    /// undone. From the end, an id waits until all ids it is a beginning of have gone before it. O(ids). Ids in any other order
    /// come out in no order.
    /// </summary>
    public static int[] OrdinalPlaces(IReadOnlyList<string> ids)
    {
        var places = new int[ids.Count];
        var waiting = new Stack<int>();
        var next = ids.Count;
        for (var place = ids.Count - 1; place >= 0; place--)
        {
            while (waiting.TryPeek(out var shorter) && !StandsBefore(ids[place], ids[shorter]))
            {
                places[--next] = waiting.Pop();
            }

            waiting.Push(place);
        }

        while (waiting.TryPop(out var first))
        {
            places[--next] = first;
        }

        return places;
    }

    // Whether the longer id, which goes on from the shorter one, stands before it once both have their colon.
    private static bool StandsBefore(string longer, string shorter) =>
        longer.Length > shorter.Length && longer[shorter.Length] < ':' && longer.StartsWith(shorter, StringComparison.Ordinal);

    private static int[] FormRanks(IReadOnlyList<string?> forms)
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
}
