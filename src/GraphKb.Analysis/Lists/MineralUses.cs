using GraphKb.Model;

namespace GraphKb.Analysis.Lists;

/// <summary>Finds minerals by what they are critical for, the same for every store.</summary>
public static class MineralUses
{
    /// <summary>Finds the minerals that are critical for a use.</summary>
    /// <param name="minerals">The minerals.</param>
    /// <param name="use">The use, one of those on record; case does not matter.</param>
    /// <returns>Ids, in no order.</returns>
    public static HashSet<string> FindIds(MineralTree minerals, string use) => minerals.Ids
        .Where(id => minerals.Find(id)!.CriticalFor.Contains(use, StringComparer.OrdinalIgnoreCase))
        .ToHashSet(StringComparer.Ordinal);
}
