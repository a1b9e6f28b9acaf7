using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Reading;

namespace GraphKb.DataPackages.Checking;

/// <summary>
/// Finds minerals that are their own ancestors. Each mineral has one parent, so every walk ends at a root, at a mineral passed by an
/// earlier walk, or in a new circle: O(minerals). Every mineral of a circle is named, those that only lead into one are not.
/// </summary>
internal static class MineralCircles
{
    public static void Check(TableRows minerals, StringPool names, Problems problems)
    {
        var (id, parent) = (minerals.Table.Place("id"), minerals.Table.Place("parent"));
        var rowOf = new Dictionary<int, int>();
        for (var row = 0; row < minerals.Count; row++)
        {
            rowOf.TryAdd(minerals.Whole(id, row), row);
        }

        var walkOf = new int[minerals.Count];
        for (var start = 0; start < minerals.Count; start++)
        {
            var at = start;
            while (at >= 0 && walkOf[at] == 0)
            {
                walkOf[at] = start + 1;
                at = Parent(at);
            }

            // This walk came back on itself: go round once more and name what is met.
            for (var member = at; member >= 0 && walkOf[member] == start + 1; member = Parent(member))
            {
                walkOf[member] = -1;
                problems.Error(
                    "minerals.csv", minerals.Lines[member], "parent", $"{MessageText.Format(names[minerals.Whole(id, member)])} is its own ancestor; expected a tree");
            }
        }

        int Parent(int row) => minerals.Whole(parent, row) is >= 0 and var name && rowOf.TryGetValue(name, out var found) ? found : -1;
    }
}
