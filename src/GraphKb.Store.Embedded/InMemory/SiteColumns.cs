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

    /// <summary>Sorts sites by id, and adds their table to <paramref name="references"/>. O(rows log rows).</summary>
    public static SiteColumns Create(IReadOnlyList<Site> rows, ReferenceTables references)
    {
        var builder = new ColumnBuilder<Site>(PackageSchema.Sites, rows, references);
        var order = builder.BuildColumn<TextColumn>("id").Values.Sort();
        var sites = new SiteColumns(builder.BuildTable(order));
        var index = references.Add(EntityKinds.Site, sites.Table.Ids);
        if (rows is PackedRows<Site> packed)
        {
            index.SetNumbers(packed.Names, packed.GetNumbers(PackageSchema.Sites.IndexOf("id")), order);
        }

        return sites;
    }

    /// <summary>Reads what was written, in the same order, and adds its table to <paramref name="references"/>.</summary>
    public static SiteColumns Read(ArrayReader file, ReferenceTables references)
    {
        var sites = new SiteColumns(new ColumnReader(file, references).Read(PackageSchema.Sites));
        references.Add(EntityKinds.Site, sites.Table.Ids);
        return sites;
    }
}
