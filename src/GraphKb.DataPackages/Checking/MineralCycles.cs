using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Checking;

/// <summary>
/// Finds minerals that are their own ancestors. Each mineral has at most one parent, so every walk upwards ends at a root, at a mineral
/// of an earlier walk, or in a new cycle: O(minerals) time and space. Every mineral of a cycle is reported; those that only lead into
/// one are not.
/// </summary>
internal sealed class MineralCycles(TableRows minerals, StringPool names)
{
    private readonly int _id = minerals.Table.IndexOf("id");
    private readonly int _parent = minerals.Table.IndexOf("parent");
    private readonly Dictionary<int, int> _rowOfName = [];

    public static void Check(PackageTables tables, ProblemList problems) =>
        new MineralCycles(tables[PackageSchema.Minerals], tables.Names).Check(problems);

    private void Check(ProblemList problems)
    {
        for (var rowIndex = 0; rowIndex < minerals.Count; rowIndex++)
        {
            _rowOfName.TryAdd(minerals.GetWhole(_id, rowIndex), rowIndex);
        }

        // The walk that passed each row, from 1; 0 before any has, -1 for a row that was reported.
        var walkOfRow = new int[minerals.Count];
        for (var start = 0; start < minerals.Count; start++)
        {
            var rowIndex = start;
            while (rowIndex >= 0 && walkOfRow[rowIndex] == 0)
            {
                walkOfRow[rowIndex] = start + 1;
                rowIndex = GetParent(rowIndex);
            }

            // If the walk met itself, go around the cycle once more and report its rows.
            for (var member = rowIndex; member >= 0 && walkOfRow[member] == start + 1; member = GetParent(member))
            {
                walkOfRow[member] = -1;
                var id = MessageText.Format(names[minerals.GetWhole(_id, member)]);
                problems.AddError(minerals, member, "parent", $"{id} is its own ancestor; expected a tree");
            }
        }
    }

    private int GetParent(int rowIndex) =>
        minerals.GetWhole(_parent, rowIndex) is >= 0 and var name && _rowOfName.TryGetValue(name, out var found) ? found : -1;
}
