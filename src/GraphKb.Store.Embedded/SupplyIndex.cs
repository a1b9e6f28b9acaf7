using GraphKb.Engine.Networks;
using GraphKb.Knowledge.Atlases;
using GraphKb.Knowledge.Networks;
using GraphKb.Model;

namespace GraphKb.Store.Embedded;

/// <summary>The supplies by site and by mineral. Rows are in the order of (from, to, fact id).</summary>
internal sealed class SupplyIndex
{
    private readonly IReadOnlyList<Supply> _supplies;
    private readonly Atlas _atlas;
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly Dictionary<string, int[]> _byMineral;
    private readonly Network _whole;

    public SupplyIndex(IReadOnlyList<Supply> supplies, Atlas atlas)
    {
        (_supplies, _atlas) = (supplies, atlas);
        var numbers = new Dictionary<string, int>(atlas.Sites.Count, StringComparer.Ordinal);
        for (var site = 0; site < atlas.Sites.Count; site++)
        {
            numbers.Add(atlas.Sites.Ids[site], site);
        }

        _from = [.. supplies.Select(supply => numbers[supply.From])];
        _to = [.. supplies.Select(supply => numbers[supply.To])];
        _byMineral = Enumerable.Range(0, supplies.Count).GroupBy(row => supplies[row].Mineral, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => rows.ToArray(), StringComparer.Ordinal);
        _whole = Network.Build(atlas.Sites.Count, _from, _to, new double[supplies.Count]);
    }

    /// <summary>Supplies by (from, to, fact id), all ordinal.</summary>
    public static IReadOnlyList<Supply> Sorted(IReadOnlyList<Supply> supplies)
    {
        var rows = supplies.ToArray();

        // A file gives them nearly in order, and looking is far cheaper than sorting.
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

    /// <summary>Rows of the supplies that leave a site.</summary>
    public ReadOnlySpan<int> From(int site) => _whole.Out(site);

    /// <summary>Rows of the supplies that reach a site.</summary>
    public ReadOnlySpan<int> To(int site) => _whole.In(site);

    /// <summary>N(m, t). O(supplies of the closure + sites).</summary>
    public SupplyNetwork NetworkOf(string mineral, DateOnly asOf)
    {
        var rows = Counting(Rows(_atlas.Minerals.Closure(mineral)), asOf);
        var nodes = Nodes(rows, out var siteNumbers);
        var from = new int[rows.Count];
        var to = new int[rows.Count];
        var tonnes = new double[rows.Count];
        for (var edge = 0; edge < rows.Count; edge++)
        {
            from[edge] = nodes[_from[rows[edge]]];
            to[edge] = nodes[_to[rows[edge]]];
            tonnes[edge] = _supplies[rows[edge]].Tonnes ?? double.NaN;
        }

        return new SupplyNetwork(
            mineral, asOf, _atlas, Network.Build(siteNumbers.Length, from, to, tonnes), siteNumbers, [.. rows]);
    }

    private int[] Rows(IReadOnlyList<string> minerals)
    {
        var lists = minerals.Where(_byMineral.ContainsKey).Select(mineral => _byMineral[mineral]).ToList();
        if (lists.Count == 1)
        {
            return lists[0];
        }

        int[] all = [.. lists.SelectMany(list => list)];
        Array.Sort(all);
        return all;
    }

    private List<int> Counting(int[] rows, DateOnly asOf)
    {
        var day = asOf.DayNumber;
        var counting = new List<int>(rows.Length);
        foreach (var row in rows)
        {
            if (!_supplies[row].Evidence.HoldsAt(asOf) || !_atlas.Sites.TakesPart(_from[row], day) || !_atlas.Sites.TakesPart(_to[row], day))
            {
                continue;
            }

            var other = SameBefore(counting, row);
            if (other >= 0)
            {
                if (Since(row) > Since(counting[other]))
                {
                    counting[other] = row;
                }
            }
            else
            {
                counting.Add(row);
            }
        }

        return counting;
    }

    // Rows between the same sites stand together: of one mineral and form the latest since counts.
    private int SameBefore(List<int> counting, int row)
    {
        for (var place = counting.Count - 1; place >= 0 && IsParallel(counting[place], row); place--)
        {
            if (IsSame(counting[place], row))
            {
                return place;
            }
        }

        return -1;
    }

    private int Since(int row) => _supplies[row].Evidence.Since?.DayNumber ?? int.MinValue;

    private bool IsParallel(int a, int b) => _from[a] == _from[b] && _to[a] == _to[b];

    private bool IsSame(int a, int b) => _supplies[a].Mineral == _supplies[b].Mineral && _supplies[a].Form == _supplies[b].Form;

    private int[] Nodes(List<int> rows, out int[] siteNumbers)
    {
        var nodes = new int[_atlas.Sites.Count];
        foreach (var row in rows)
        {
            nodes[_from[row]] = nodes[_to[row]] = 1;
        }

        var found = new List<int>();
        for (var site = 0; site < nodes.Length; site++)
        {
            if (nodes[site] != 0)
            {
                nodes[site] = found.Count;
                found.Add(site);
            }
        }

        siteNumbers = [.. found];
        return nodes;
    }

    private static int Compare(Supply a, Supply b)
    {
        var byFrom = string.CompareOrdinal(a.From, b.From);
        var byTo = byFrom != 0 ? byFrom : string.CompareOrdinal(a.To, b.To);
        return byTo != 0 ? byTo : string.CompareOrdinal(a.Id, b.Id);
    }
}
