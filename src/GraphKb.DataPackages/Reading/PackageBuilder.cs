using GraphKb.DataPackages.Rows;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reading;

/// <summary>Builds the records of a checked package, in the order of the rows.</summary>
internal static class PackageBuilder
{
    /// <summary>Builds a package, table by table. The rows of a table are freed when its records are built.</summary>
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
            var cells = new RowCells(rows, tables.Names, tables.Lists);
            var records = new T[rows.Count];
            for (var rowIndex = 0; rowIndex < records.Length; rowIndex++)
            {
                cells.RowIndex = rowIndex;
                records[rowIndex] = table.Create(cells);
            }

            tables.Set(new TableRows(table));
            return table.WithRows(package, records);
        }
    }
}
