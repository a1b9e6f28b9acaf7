using GraphKb.Mapping.Drafts;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.Mapping.Output;

/// <summary>Builds a package of drafts.</summary>
internal static class DraftPackage
{
    /// <summary>The package with the rows of drafts, by table.</summary>
    public static DataPackage Create(IReadOnlyList<Draft> drafts, PackageInfo info)
    {
        var byTable = drafts.ToLookup(draft => draft.Table);
        return PackageSchema.All.Aggregate(
            new DataPackage { Info = info }, (package, table) => table.Accept(new TableBuilder(package, byTable[table])));
    }

    private sealed class TableBuilder(DataPackage package, IEnumerable<Draft> drafts) : ITableVisitor<DataPackage>
    {
        public DataPackage VisitEntities<T>(EntityTable<T> table)
            where T : Entity => Add(table);

        public DataPackage VisitFacts<T>(FactTable<T> table)
            where T : Fact => Add(table);

        public DataPackage VisitNames<T>(NameTable<T> table)
            where T : EntityName => Add(table);

        private DataPackage Add<T>(Table<T> table)
            where T : class => table.WithRows(package, [.. drafts.Select(draft => table.Create(new DraftCells(draft)))]);
    }
}
