using System.Runtime.InteropServices;
using GraphKb.Analysis.Tables;

namespace GraphKb.Store.Embedded.Contents;

/// <summary>The rows of the supplies by the site they leave, by the site they reach, and by mineral, each in the order of rows.</summary>
internal sealed class SupplyIndex
{
    private readonly RowsBy _from;
    private readonly RowsBy _to;
    private readonly RowsBy _mineral;
    private readonly Dictionary<string, int> _minerals;

    public SupplyIndex(SupplyColumns supplies, EntityTables tables)
    {
        _from = RowsBy.Of(supplies.From, tables.Sites.Count);
        _to = RowsBy.Of(supplies.To, tables.Sites.Count);
        _mineral = RowsBy.Of(supplies.Mineral, supplies.Minerals.Count);
        _minerals = Enumerable.Range(0, supplies.Minerals.Count).ToDictionary(mineral => supplies.Minerals[mineral], StringComparer.Ordinal);
    }

    /// <summary>Rows of the supplies that leave a site.</summary>
    public ReadOnlySpan<int> From(int site) => _from[site];

    /// <summary>Rows of the supplies that reach a site.</summary>
    public ReadOnlySpan<int> To(int site) => _to[site];

    /// <summary>Rows of the supplies of any of some minerals, in order.</summary>
    public ReadOnlySpan<int> OfMinerals(IReadOnlyList<string> minerals)
    {
        var lists = minerals.Where(_minerals.ContainsKey).Select(mineral => _minerals[mineral]).Where(mineral => !_mineral[mineral].IsEmpty).ToList();
        if (lists.Count == 1)
        {
            return _mineral[lists[0]];
        }

        var rows = new List<int>();
        lists.ForEach(mineral => rows.AddRange(_mineral[mineral]));
        rows.Sort();
        return CollectionsMarshal.AsSpan(rows);
    }
}
