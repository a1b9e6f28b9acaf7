using GraphKb.Engine.Networks;
using GraphKb.Knowledge.Atlases;
using GraphKb.Knowledge.Networks;

namespace GraphKb.Store.Embedded.Contents;

/// <summary>Makes N(m, t) from the columns. O(supplies of the closure + sites).</summary>
internal sealed class NetworkMaker(SupplyColumns supplies, SupplyIndex index, Atlas atlas)
{
    public SupplyNetwork Make(string mineral, DateOnly asOf)
    {
        var rows = Counting(index.OfMinerals(atlas.Minerals.Closure(mineral)), asOf.DayNumber);
        var nodes = new NodeNumbers(atlas.Sites.Count);
        foreach (var row in rows)
        {
            nodes.Add(supplies.From[row]);
            nodes.Add(supplies.To[row]);
        }

        var siteNumbers = nodes.Settle();
        var from = new int[rows.Length];
        var to = new int[rows.Length];
        var tonnes = new double[rows.Length];
        for (var edge = 0; edge < rows.Length; edge++)
        {
            from[edge] = nodes[supplies.From[rows[edge]]];
            to[edge] = nodes[supplies.To[rows[edge]]];
            tonnes[edge] = supplies.Tonnes[rows[edge]];
        }

        return new SupplyNetwork(mineral, asOf, atlas, Network.Build(siteNumbers.Length, from, to, tonnes), siteNumbers, rows)
        {
            Minerals = supplies.Minerals,
            MineralNumbers = Array.ConvertAll(rows, row => supplies.Mineral[row]),
        };
    }

    private int[] Counting(ReadOnlySpan<int> rows, int day)
    {
        var counting = new int[rows.Length];
        var count = 0;
        foreach (var row in rows)
        {
            if (supplies.SinceDays[row] > day || day >= supplies.UntilDays[row]
                || !atlas.Sites.TakesPart(supplies.From[row], day) || !atlas.Sites.TakesPart(supplies.To[row], day))
            {
                continue;
            }

            // Rows are in the order of fact ids: those that differ in since alone follow each other, the latest last.
            if (count > 0 && IsSame(counting[count - 1], row))
            {
                counting[count - 1] = row;
            }
            else
            {
                counting[count++] = row;
            }
        }

        return counting[..count];
    }

    private bool IsSame(int a, int b) => supplies.From[a] == supplies.From[b] && supplies.To[a] == supplies.To[b]
        && supplies.Mineral[a] == supplies.Mineral[b] && supplies.Form[a] == supplies.Form[b];
}
