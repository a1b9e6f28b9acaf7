using GraphKb.Analysis.Tables;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>The sites in the ordinal order of ids. A site index is a row index here and an index into <see cref="Table"/>.</summary>
internal sealed class SiteColumns
{
    private SiteColumns(ColumnarTable<Site> rows)
    {
        Rows = rows;
        Table = new SiteTable
        {
            Ids = new IdTable(rows.Column<TextColumn>("id").Values),
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

    /// <summary>Sorts sites by id. O(rows log rows).</summary>
    public static SiteColumns Create(ColumnarTable<Site> rows)
    {
        var ids = rows.Column<TextColumn>("id").Values;
        int[] order = [.. Enumerable.Range(0, ids.Count)];
        Array.Sort(order, ids.Compare);
        return new SiteColumns(rows.Reorder(order));
    }

    /// <summary>Reads what was written, in the same order.</summary>
    public static SiteColumns Read(ArrayReader file, ReferenceTables references) =>
        new(new ColumnReader(file, references).Read(PackageSchema.Sites));
}
