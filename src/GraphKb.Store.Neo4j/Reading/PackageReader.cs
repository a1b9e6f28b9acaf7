using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>Reads all contents of the database as a data package.</summary>
internal static class PackageReader
{
    /// <summary>Reads the package, with every table in the order of ids.</summary>
    public static async Task<DataPackage> ReadAsync(Database database, MetaNode meta, CancellationToken cancellationToken)
    {
        Statement[] statements =
        [
            Statement.Load("read/all-entities") with { MayTakeLong = true, TakesLong = true }, Statement.Load("read/all-facts"),
        ];
        var rows = await database.ReadAsync(statements, meta.Version!, cancellationToken).ConfigureAwait(false);
        var entities = rows[0].Where(row => !((object?[])row[0]!).Contains("World"))
            .Select(row => EntityMapping.Read(BrokenData.RequireProperties(row[1])))
            .OrderBy(entity => entity.Id, StringComparer.Ordinal).ToList();
        var facts = FactReader.SortById(rows[1].Select(FactReader.Read), fact => fact.Id).ToList();
        var names = rows[0].Select(row => NameMapping.Read(BrokenData.RequireProperties(row[1])))
            .SelectMany(found => found.Aliases.Concat<EntityName>(found.Identifiers)).Order(EntityName.Order);
        var fill = new FillTable(entities, [.. names], facts);
        return PackageSchema.All.Aggregate(new DataPackage { Info = meta.Info }, (package, table) => table.Accept(fill)(package));
    }

    /// <summary>Puts the rows of a table into a package.</summary>
    private sealed class FillTable(List<Entity> entities, List<EntityName> names, List<Fact> facts)
        : ITableVisitor<Func<DataPackage, DataPackage>>
    {
        public Func<DataPackage, DataPackage> VisitEntities<T>(EntityTable<T> table)
            where T : Entity => package => table.WithRows(package, [.. entities.OfType<T>()]);

        public Func<DataPackage, DataPackage> VisitFacts<T>(FactTable<T> table)
            where T : Fact => package => table.WithRows(package, [.. facts.OfType<T>()]);

        public Func<DataPackage, DataPackage> VisitNames<T>(NameTable<T> table)
            where T : EntityName => package => table.WithRows(package, [.. names.OfType<T>()]);
    }
}
