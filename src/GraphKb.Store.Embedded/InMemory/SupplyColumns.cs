using GraphKb.Analysis.Tables;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>The supplies in the ordinal order of fact ids. A supply index is a row index here.</summary>
internal sealed class SupplyColumns
{
    private SupplyColumns(ColumnarTable<Supply> rows)
    {
        var (from, to, mineral) = (rows.Column<IndexColumn>("from"), rows.Column<IndexColumn>("to"), rows.Column<IndexColumn>("mineral"));
        Rows = rows;
        (From, To, Mineral) = (from.Values, to.Values, mineral.Values);
        (Sites, Minerals) = (from.Ids, mineral.Ids);
        Form = rows.Column<SharedTextColumn>("form").Values;
        Tonnes = rows.Column<NumberColumn>("tonnes").Values;
        Confidences = rows.Column<SharedNumberColumn>("confidence").Values;
        Sources = rows.Column<SharedListColumn>("sources").Values;
        SinceDays = rows.Column<DayColumn>("since").Values;
        UntilDays = rows.Column<DayColumn>("until").Values;
    }

    /// <summary>All columns; the record of a supply is built when it is read.</summary>
    public ColumnarTable<Supply> Rows { get; }

    /// <summary>The site index of each supply's origin.</summary>
    public int[] From { get; }

    /// <summary>The site index of each supply's destination.</summary>
    public int[] To { get; }

    /// <summary>The index into <see cref="Minerals"/> of each supply.</summary>
    public int[] Mineral { get; }

    /// <summary>The form of each supply; the empty text where blank.</summary>
    public SharedValues<string> Form { get; }

    /// <summary>The day number of the first day, or Always.</summary>
    public int[] SinceDays { get; }

    /// <summary>The day number of the first day after the supply, or Open.</summary>
    public int[] UntilDays { get; }

    /// <summary>Tonnes a year, NaN where unknown.</summary>
    public double[] Tonnes { get; }

    /// <summary>The confidence of each supply, 0 to 1.</summary>
    public SharedValues<double> Confidences { get; }

    /// <summary>The ids of the sources of each supply.</summary>
    public SharedValues<IReadOnlyList<string>> Sources { get; }

    /// <summary>Site ids by site index.</summary>
    public IdTable Sites { get; }

    /// <summary>Mineral ids in ordinal order.</summary>
    public IdTable Minerals { get; }

    public int Count => From.Length;

    /// <summary>Sorts supplies by fact id. O(rows) if they are in this order, else O(rows log rows).</summary>
    public static SupplyColumns Create(IReadOnlyList<Supply> rows, ReferenceTables references)
    {
        var builder = new ColumnBuilder<Supply>(PackageSchema.Supplies, rows, references);
        return new SupplyColumns(builder.BuildTable(new FactIdOrder(builder).Sort()));
    }

    /// <summary>Reads what was written, in the same order.</summary>
    public static SupplyColumns Read(ArrayReader file, ReferenceTables references) =>
        new(new ColumnReader(file, references).Read(PackageSchema.Supplies));
}
