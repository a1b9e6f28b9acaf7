using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.Exports.Selection;

/// <summary>Finds the sources that the rows of a package name.</summary>
internal sealed class NamedSources(DataPackage package) : ITableVisitor<IEnumerable<string>>
{
    /// <summary>The ids of all sources that any row names.</summary>
    public static HashSet<string> Find(DataPackage package)
    {
        var visitor = new NamedSources(package);
        return [.. PackageSchema.All.SelectMany(table => table.Accept(visitor))];
    }

    public IEnumerable<string> VisitEntities<T>(EntityTable<T> table)
        where T : Entity => Collect(table);

    public IEnumerable<string> VisitFacts<T>(FactTable<T> table)
        where T : Fact => Collect(table);

    public IEnumerable<string> VisitNames<T>(NameTable<T> table)
        where T : EntityName => Collect(table);

    private IEnumerable<string> Collect<T>(Table<T> table)
        where T : class =>
        from column in table.Columns
        where column.Targets == EntityKinds.Source && column.Kind == ColumnKind.ReferenceList
        from row in table.GetRows(package)
        from source in column.Get(row).List
        select source;
}
