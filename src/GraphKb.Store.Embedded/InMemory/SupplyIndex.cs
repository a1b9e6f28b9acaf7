using System.Runtime.InteropServices;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Networks;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>The supply indexes of each site and mineral, ascending, which is the order of fact ids.</summary>
internal sealed class SupplyIndex
{
    private readonly GroupedRows _from;
    private readonly GroupedRows _to;
    private readonly GroupedRows _mineral;
    private readonly IdTable _minerals;

    public SupplyIndex(SupplyColumns supplies)
    {
        // The destinations are in no order, so this one takes as long as the others.
        var to = Task.Run(() => GroupedRows.Create(supplies.Sites.Count, supplies.To));
        _from = GroupedRows.Create(supplies.Sites.Count, supplies.From);
        _mineral = GroupedRows.Create(supplies.Minerals.Count, supplies.Mineral);
        _to = to.GetAwaiter().GetResult();
        _minerals = supplies.Minerals;
    }

    /// <summary>The supplies that leave a site.</summary>
    public ReadOnlySpan<int> From(int siteIndex) => _from[siteIndex];

    /// <summary>The supplies that reach a site.</summary>
    public ReadOnlySpan<int> To(int siteIndex) => _to[siteIndex];

    /// <summary>The supplies of any of some minerals. O(1) if only one of them has supplies, else O(n log n) for n supplies.</summary>
    /// <param name="minerals">Mineral ids; unknown ones have no supplies.</param>
    public ReadOnlySpan<int> OfMinerals(IReadOnlyList<string> minerals)
    {
        int[] withSupplies = [.. minerals.Select(_minerals.Find).Where(index => index >= 0 && !_mineral[index].IsEmpty)];
        if (withSupplies.Length == 1)
        {
            return _mineral[withSupplies[0]];
        }

        var supplyIndexes = new List<int>();
        Array.ForEach(withSupplies, mineralIndex => supplyIndexes.AddRange(_mineral[mineralIndex]));
        supplyIndexes.Sort();
        return CollectionsMarshal.AsSpan(supplyIndexes);
    }
}
