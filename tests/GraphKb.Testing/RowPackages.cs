using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.Testing;

/// <summary>States which data package each row comes from.</summary>
public static class RowPackages
{
    /// <summary>Chooses one of some names for every row.</summary>
    /// <param name="package">The rows.</param>
    /// <param name="random">Chooses.</param>
    /// <param name="names">The names, from the first layer to the last.</param>
    public static DataPackage Assign(DataPackage package, Random random, params string[] names) => PackageSchema.All
        .Aggregate(package, (rows, table) => table.Accept(new Assigner(rows, () => names[random.Next(names.Length)])))
        with
    {
        Info = package.Info with { Names = string.Join(';', names) },
    };

    private sealed class Assigner(DataPackage package, Func<string> choose) : ITableVisitor<DataPackage>
    {
        public DataPackage VisitEntities<T>(EntityTable<T> table)
            where T : Entity => Map(table, row => (T)((Entity)row with { Package = choose() }));

        public DataPackage VisitFacts<T>(FactTable<T> table)
            where T : Fact => Map(table, row => (T)((Fact)row with { Evidence = row.Evidence with { Package = choose() } }));

        public DataPackage VisitNames<T>(NameTable<T> table)
            where T : EntityName => Map(table, row => (T)((EntityName)row with { Package = choose() }));

        private DataPackage Map<T>(Table<T> table, Func<T, T> assign)
            where T : class => table.WithRows(package, [.. table.GetRows(package).Select(assign)]);
    }
}
