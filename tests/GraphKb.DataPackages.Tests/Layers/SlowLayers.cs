using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Tests.Layers;

/// <summary>The slow and obvious version of layers: rows as records, and their ids as texts.</summary>
internal static class SlowLayers
{
    /// <summary>Puts a layer over a base from which some rows are hidden.</summary>
    public static DataPackage Merge(DataPackage below, DataPackage layer, IReadOnlySet<string> hidden) => PackageSchema.All.Aggregate(
        new DataPackage(), (merged, table) => table.Accept(new Merger(merged, below, layer, hidden)));

    /// <summary>The ids of all rows, as overrides.csv names them.</summary>
    public static IEnumerable<string> GetIds(DataPackage package) =>
        PackageSchema.All.SelectMany(table => table.Accept(new IdList(package)));

    /// <summary>The ids that rows refer to and no row has.</summary>
    public static IReadOnlySet<string> FindMissing(DataPackage package)
    {
        var ids = GetIds(package).ToHashSet(StringComparer.Ordinal);
        return PackageSchema.All.SelectMany(table => table.Accept(new ReferenceList(package))).Where(id => !ids.Contains(id))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string GetId(object row) => row switch
    {
        Entity entity => entity.Id,
        Fact fact => fact.Id,
        Alias alias => FactId.Create("alias", alias.Entity.Replace(':', '.'), alias.Text),
        Identifier name => FactId.Create("identifier", [name.Entity.Replace(':', '.'), .. name.Key.Split(':', 2)]),
        _ => throw new NotSupportedException(row.GetType().Name),
    };

    private static IEnumerable<string> GetReferences<T>(Column<T> column, T row) => column.Get(row) switch
    {
        _ when column.Targets == EntityKinds.None => [],
        { Kind: CellValueKind.List, List: var list } => list.Take(column.IsKey ? 1 : list.Count).Select(column.ToEntityId),
        { IsBlank: true } or { Text: Statistic.World } => [],
        var cell => [column.ToEntityId(cell.Text)],
    };

    private sealed class Merger(DataPackage merged, DataPackage below, DataPackage layer, IReadOnlySet<string> hidden)
        : ITableVisitor<DataPackage>
    {
        public DataPackage VisitEntities<T>(EntityTable<T> table)
            where T : Entity => Merge(table, _ => true);

        public DataPackage VisitFacts<T>(FactTable<T> table)
            where T : Fact => Merge(table, row => !IsAboutHidden(table, row));

        public DataPackage VisitNames<T>(NameTable<T> table)
            where T : EntityName => Merge(table, row => !IsAboutHidden(table, row));

        private bool IsAboutHidden<T>(Table<T> table, T row)
            where T : class =>
            table.Columns.Where(column => column.IsKey).SelectMany(column => GetReferences(column, row)).Any(hidden.Contains);

        private DataPackage Merge<T>(Table<T> table, Func<T, bool> stays)
            where T : class
        {
            var own = table.GetRows(layer).Select(GetId).ToHashSet(StringComparer.Ordinal);
            return table.WithRows(merged, [
                .. table.GetRows(below).Where(row => !own.Contains(GetId(row)) && !hidden.Contains(GetId(row)) && stays(row)),
                .. table.GetRows(layer)]);
        }
    }

    private sealed class IdList(DataPackage package) : ITableVisitor<IEnumerable<string>>
    {
        public IEnumerable<string> VisitEntities<T>(EntityTable<T> table)
            where T : Entity => table.GetRows(package).Select(GetId);

        public IEnumerable<string> VisitFacts<T>(FactTable<T> table)
            where T : Fact => table.GetRows(package).Select(GetId);

        public IEnumerable<string> VisitNames<T>(NameTable<T> table)
            where T : EntityName => table.GetRows(package).Select(GetId);
    }

    private sealed class ReferenceList(DataPackage package) : ITableVisitor<IEnumerable<string>>
    {
        public IEnumerable<string> VisitEntities<T>(EntityTable<T> table)
            where T : Entity => List(table);

        public IEnumerable<string> VisitFacts<T>(FactTable<T> table)
            where T : Fact => List(table);

        public IEnumerable<string> VisitNames<T>(NameTable<T> table)
            where T : EntityName => List(table);

        private IEnumerable<string> List<T>(Table<T> table)
            where T : class =>
            from row in table.GetRows(package)
            from column in table.Columns
            from id in GetReferences(column with { IsKey = false }, row)
            select id;
    }
}
