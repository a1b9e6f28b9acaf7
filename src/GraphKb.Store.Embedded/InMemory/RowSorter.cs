using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Sorts the rows of each table by id, or other names by entity and key, in ordinal order.</summary>
internal sealed class RowSorter : ITableVisitor<DataPackage>
{
    private DataPackage _package;

    private RowSorter(DataPackage package) => _package = package;

    public static DataPackage Sort(DataPackage package)
    {
        var sorter = new RowSorter(package);
        foreach (var table in PackageSchema.All)
        {
            sorter._package = table.Accept(sorter);
        }

        return sorter._package;
    }

    public DataPackage VisitEntities<T>(EntityTable<T> table)
        where T : Entity =>
        table.WithRows(_package, [.. table.GetRows(_package).OrderBy(row => row.Id, StringComparer.Ordinal)]);

    public DataPackage VisitFacts<T>(FactTable<T> table)
        where T : Fact =>
        table.WithRows(_package, [.. table.GetRows(_package).OrderBy(row => row.Id, StringComparer.Ordinal)]);

    public DataPackage VisitNames<T>(NameTable<T> table)
        where T : EntityName =>
        table.WithRows(_package, [.. table.GetRows(_package).Order<T>(EntityName.Order)]);
}
