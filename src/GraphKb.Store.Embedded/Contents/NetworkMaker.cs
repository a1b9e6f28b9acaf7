using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Networks;

namespace GraphKb.Store.Embedded.Contents;

/// <summary>Makes N(m, t) from the columns. O(supplies of the closure + sites).</summary>
internal sealed class NetworkMaker(SupplyColumns supplies, SupplyIndex index, EntityTables tables)
{
    public SupplyNetwork Make(string mineral, DateOnly asOf)
    {
        var edges = Counting(index.OfMinerals(tables.Minerals.Closure(mineral)), asOf.DayNumber);
        var nodes = new NodeNumbers(tables.Sites.Count);
        for (var edge = 0; edge < edges.Count; edge++)
        {
            nodes.Add(edges.From[edge]);
            nodes.Add(edges.To[edge]);
        }

        var siteNumbers = nodes.Settle();
        for (var edge = 0; edge < edges.Count; edge++)
        {
            edges.From[edge] = nodes[edges.From[edge]];
            edges.To[edge] = nodes[edges.To[edge]];
        }

        var rows = edges.Rows[..edges.Count];
        return new SupplyNetwork(
            mineral, asOf, tables,
            Network.Build(siteNumbers.Length, edges.From.AsSpan(0, edges.Count), edges.To.AsSpan(0, edges.Count), edges.Tonnes.AsSpan(0, edges.Count)))
        {
            SiteIndexes = siteNumbers,
            SupplyIndexes = rows,
            Minerals = supplies.Minerals,
            MineralIndexes = Array.ConvertAll(rows, row => supplies.Mineral[row]),
        };
    }

    private Edges Counting(ReadOnlySpan<int> rows, int day)
    {
        var edges = new Edges(rows.Length);
        foreach (var row in rows)
        {
            var (from, to) = (supplies.From[row], supplies.To[row]);
            if (supplies.SinceDays[row] > day || day >= supplies.UntilDays[row] || !tables.Sites.TakesPart(from, day) || !tables.Sites.TakesPart(to, day))
            {
                continue;
            }

            // Rows are in the order of fact ids: those that differ in since alone follow each other, the latest last.
            var last = edges.Count - 1;
            if (last >= 0 && edges.From[last] == from && edges.To[last] == to && IsSame(edges.Rows[last], row))
            {
                edges.Count--;
            }

            edges.Add(row, from, to, supplies.Tonnes[row]);
        }

        return edges;
    }

    private bool IsSame(int a, int b) => supplies.Mineral[a] == supplies.Mineral[b] && supplies.Form[a] == supplies.Form[b];

    private sealed class Edges(int most)
    {
        public int Count { get; set; }

        public int[] Rows { get; } = new int[most];

        public int[] From { get; } = new int[most];

        public int[] To { get; } = new int[most];

        public double[] Tonnes { get; } = new double[most];

        public void Add(int row, int from, int to, double tonnes)
        {
            (Rows[Count], From[Count], To[Count], Tonnes[Count]) = (row, from, to, tonnes);
            Count++;
        }
    }
}
