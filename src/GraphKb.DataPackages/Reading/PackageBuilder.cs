using GraphKb.DataPackages.Rows;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reading;

/// <summary>Makes a package of checked rows, in their order.</summary>
internal static class PackageBuilder
{
    /// <summary>Makes a package. The cells of large tables stay where they are; their records are built when they are read.</summary>
    public static DataPackage Build(PackageTables tables) => PackageSchema.All.Aggregate(
        new DataPackage(), (package, table) => table.Accept(new TableBuilder(package, tables)));

    private sealed class TableBuilder(DataPackage package, PackageTables tables) : ITableVisitor<DataPackage>
    {
        public DataPackage VisitEntities<T>(EntityTable<T> table)
            where T : Entity => Add(table);

        public DataPackage VisitFacts<T>(FactTable<T> table)
            where T : Fact => Add(table);

        public DataPackage VisitNames<T>(NameTable<T> table)
            where T : EntityName => Add(table);

        private DataPackage Add<T>(Table<T> table)
            where T : class
        {
            var rows = tables[table];
            var packed = new PackedRows<T>(table, rows.Count, rows.ToColumns(), tables.Names.Texts, tables.Lists.All);
            return table.WithRows(package, PackageSchema.IsLarge(table) ? packed : packed.ToArray());
        }
    }
}
