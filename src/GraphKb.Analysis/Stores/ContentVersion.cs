using System.Globalization;
using GraphKb.Model;
using GraphKb.Model.Schemas;

namespace GraphKb.Analysis.Stores;

/// <summary>
/// A version that is the same for the same rows, in any order and in any store, and the same title, licence, date and packages: the sum of
/// a 64-bit hash (FNV-1a, then mixed) of every row and of these. It detects changes; it is not a cryptographic hash. O(bytes of all cells)
/// time, O(1) space.
/// </summary>
public static class ContentVersion
{
    /// <summary>The version of an empty data set.</summary>
    public const string Empty = "0000000000000000";

    /// <summary>Computes the version of a package.</summary>
    /// <param name="package">All that a store contains.</param>
    /// <returns>16 hexadecimal digits.</returns>
    public static string Compute(DataPackage package)
    {
        var hash = new TableHash(package);
        var sum = PackageSchema.All.Aggregate(Hash(package.Info), (sum, table) => unchecked(sum + table.Accept(hash)));
        return sum.ToString("x16", CultureInfo.InvariantCulture);
    }

    // Zero where nothing is stated, so that the version is that of the rows.
    private static ulong Hash(PackageInfo info)
    {
        if (info == PackageInfo.None)
        {
            return 0;
        }

        var hash = new RowHash().With("package")
            .With(CellValue.FromText(info.Title)).With(CellValue.FromText(info.License)).With(CellValue.FromDay(info.Published));

        // Only if stated, so that the version of other packages stays what it was before there were these three.
        hash = info.Names is null ? hash : hash.With("packages").With(info.Names);
        hash = info.Description is null ? hash : hash.With("description").With(info.Description);
        return (info.Version is null ? hash : hash.With("version").With(info.Version)).Finish();
    }

    private sealed class TableHash(DataPackage package) : ITableVisitor<ulong>
    {
        public ulong VisitEntities<T>(EntityTable<T> table)
            where T : Model.Entities.Entity => Sum(table);

        public ulong VisitFacts<T>(FactTable<T> table)
            where T : Model.Facts.Fact => Sum(table);

        public ulong VisitNames<T>(NameTable<T> table)
            where T : Model.Entities.EntityName => Sum(table);

        private ulong Sum<T>(Table<T> table)
            where T : class
        {
            var rows = table.GetRows(package);
            var packed = rows as PackedRows<T>;
            var start = new RowHash().With(table.Name);
            var sum = 0ul;
            for (var rowIndex = 0; rowIndex < rows.Count; rowIndex++)
            {
                var row = packed is null ? rows[rowIndex] : null;
                var hash = start;
                for (var columnIndex = 0; columnIndex < table.Columns.Count; columnIndex++)
                {
                    var column = table.Columns[columnIndex];
                    hash = With(hash, table, column, row is null ? packed!.GetCell(columnIndex, rowIndex) : column.Get(row));
                }

                sum = unchecked(sum + hash.Finish());
            }

            return sum;
        }

        // Stored versions must stay the same, so two special cases remain: a fact without dates hashes as one with two blank dates,
        // and an enum that may be unknown hashes as a decimal number.
        private static RowHash With(RowHash hash, Table table, Column column, CellValue cell) => column switch
        {
            { IsPackage: true } => hash.WithKnown(cell),
            { Name: "confidence" } when !table.IsDated => hash.With(CellValue.Blank).With(CellValue.Blank).With(cell),
            { Kind: ColumnKind.Enum, IsRequired: false, HasDefault: false } => hash.With(ToNumber(cell)),
            _ => hash.With(cell),
        };

        private static CellValue ToNumber(CellValue value) => value.IsBlank ? value : CellValue.FromNumber(value.Whole);
    }
}
