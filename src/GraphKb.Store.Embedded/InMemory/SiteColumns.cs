using GraphKb.Analysis.Tables;
using GraphKb.Model.Entities;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>The sites in the ordinal order of ids. A site index is a row index here and an index into <see cref="Table"/>.</summary>
internal sealed class SiteColumns
{
    private SiteColumns(ColumnarTable<Site> rows)
    {
        Rows = rows;
        Table = new SiteTable
        {
            Ids = new IdTable(Ids(rows)),
            Stages = rows.Column<WholeColumn>("stage").ToArray(number => (Stage)number),
            CountryIndexes = rows.Column<IndexColumn>("country").Values,
            OperatorIndexes = rows.Column<IndexColumn>("operator").Values,
            Statuses = rows.Column<WholeColumn>("status").ToArray(number => (SiteStatus)number),
            Aggregates = rows.Column<WholeColumn>("aggregate").ToArray(number => number == 1),
            OpenedDays = rows.Column<DayColumn>("opened").Values,
            ClosedDays = rows.Column<DayColumn>("closed").Values,
        };
    }

    /// <summary>All columns; the record of a site is built when it is read.</summary>
    public ColumnarTable<Site> Rows { get; }

    /// <summary>The columns that questions read. Arrays of numbers are shared with <see cref="Rows"/>, not copied.</summary>
    public SiteTable Table { get; }

    /// <summary>
    /// Sorts sites by id. O(rows) if they are in ordinal order or, as in a file, in the order of fact ids; else O(rows log rows).
    /// </summary>
    public static SiteColumns Create(ColumnarTable<Site> rows)
    {
        var ids = Ids(rows);
        int[] order = [.. Enumerable.Range(0, ids.Length)];
        if (!IsSorted(ids, order))
        {
            order = FactIdOrder.ToOrdinalOrder(ids);
            if (!IsSorted(ids, order))
            {
                Array.Sort(order, (a, b) => string.CompareOrdinal(ids[a], ids[b]));
            }

            rows = rows.Reorder(order);
        }

        return new SiteColumns(rows);
    }

    private static string[] Ids(ColumnarTable<Site> rows) => rows.Column<TextColumn>("id").Values;

    private static bool IsSorted(string[] ids, int[] order)
    {
        for (var index = 1; index < order.Length; index++)
        {
            if (string.CompareOrdinal(ids[order[index - 1]], ids[order[index]]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
