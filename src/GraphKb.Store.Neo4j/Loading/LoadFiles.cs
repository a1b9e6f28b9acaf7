using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Store.Neo4j.Mapping;
using GraphKb.Store.Neo4j.Writing;

namespace GraphKb.Store.Neo4j.Loading;

/// <summary>
/// The files that <c>neo4j-admin database import</c> makes a database of, without a server and whatever the number of rows. Nodes,
/// relationships and properties are those that an import through a server writes, so one that follows finds every row unchanged; it adds
/// the constraints and completes the node Meta.
/// </summary>
public static class LoadFiles
{
    /// <summary>The option of <c>neo4j-admin</c> for lists, as these files have them.</summary>
    public const string ArrayDelimiter = "U+001F";

    private const string World = "world";
    private const string Links = "links";
    private const string Meta = "meta";

    /// <summary>The names of all files that there can be, in order: nodes, then relationships.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. PackageSchema.Entities.Select(table => table.Name), World, Meta, .. PackageSchema.Facts.Select(table => table.Name), Links];

    /// <summary>Describes the files of a package.</summary>
    /// <param name="package">A checked package.</param>
    /// <returns>The files in the order of <see cref="Names"/>. Their rows are made when they are read.</returns>
    public static IReadOnlyList<LoadFile> Create(DataPackage package)
    {
        var visitor = new Visitor(package);
        var world = new WorldRow(package).GetChanged().Select(row => $"{LoadCells.Format(WorldRow.Id)},{WorldLabels}");
        return
        [
            .. PackageSchema.Entities.Select(table => table.Accept(visitor)),
            new(World, true, "id:ID(Entity),:LABEL", world),

            // An id space of its own: where some nodes have one, all have to.
            new(Meta, true, ":ID(Meta),:LABEL,name,layout:long,version,complete:boolean", [MetaRow]),
            .. PackageSchema.Facts.Select(table => table.Accept(visitor)),
            new(Links, false, ":START_ID(Entity),:END_ID(Entity),:TYPE", PackageSchema.Entities.SelectMany(
                table => table.Accept(new LinkVisitor(package)))),
        ];
    }

    private static string MetaRow => $"graphkb,Meta,graphkb,{Database.Layout},loaded,false";

    private static string WorldLabels => LoadCells.Format(new[] { "Entity", EntityMapping.WorldLabel });

    /// <summary>The file of a table.</summary>
    private sealed class Visitor(DataPackage package) : ITableVisitor<LoadFile>
    {
        private readonly IReadOnlyDictionary<string, EntityNames> _names = EntityNames.Group(package);

        public LoadFile VisitEntities<T>(EntityTable<T> table)
            where T : Entity
        {
            var columns = table.Columns.Where(column => column.Kind != ColumnKind.Id).ToList();
            string[] properties = ["idWords", "nameWords", "words", .. columns.Select(column => column.PropertyName), .. NameMapping.Names];
            var header = string.Join(',', [
                "id:ID(Entity)", ":LABEL", "idWords", "nameWords", "words",
                .. columns.Select(column => column.PropertyName + LoadCells.GetType(column)),
                .. NameMapping.Names.Select(name => name + ":string[]")]);
            return new(table.Name, true, header, table.GetRows(package).Select(row =>
            {
                var values = EntityMapping.Write(table, row, _names.GetValueOrDefault(row.Id) ?? EntityNames.None);
                return string.Join(',', [
                    LoadCells.Format(row.Id), LoadCells.Format(EntityMapping.GetLabels(table, row)),
                    .. properties.Select(name => LoadCells.Format(values.GetValueOrDefault(name)))]);
            }));
        }

        public LoadFile VisitFacts<T>(FactTable<T> table)
            where T : Fact
        {
            var columns = table.Columns.Skip(2).ToList();
            string[] properties = ["id", .. columns.Select(column => column.PropertyName)];
            var header = string.Join(',', [
                ":START_ID(Entity)", ":END_ID(Entity)", ":TYPE", "id",
                .. columns.Select(column => column.PropertyName + LoadCells.GetType(column))]);
            return new(table.Name, false, header, table.GetRows(package).Select(row =>
            {
                var values = FactMapping.Write(table, row);
                var (from, to) = FactMapping.GetEnds(table, row);
                return string.Join(',', [
                    LoadCells.Format(from), LoadCells.Format(to), table.RelationshipType,
                    .. properties.Select(name => LoadCells.Format(values.GetValueOrDefault(name)))]);
            }));
        }

        public LoadFile VisitNames<T>(NameTable<T> table)
            where T : EntityName => throw new NotSupportedException($"{table.Name} is written with its entities.");
    }

    /// <summary>The plain links of the entities of a table. Evidence leads from the source to the entity that names it.</summary>
    private sealed class LinkVisitor(DataPackage package) : ITableVisitor<IEnumerable<string>>
    {
        public IEnumerable<string> VisitEntities<T>(EntityTable<T> table)
            where T : Entity =>
            from row in table.GetRows(package)
            from link in EntityMapping.GetLinks(table, row)
            let ends = link.Type == EntityMapping.Evidences ? (From: link.To, To: row.Id) : (From: row.Id, link.To)
            select $"{LoadCells.Format(ends.From)},{LoadCells.Format(ends.To)},{link.Type}";

        public IEnumerable<string> VisitFacts<T>(FactTable<T> table)
            where T : Fact => [];

        public IEnumerable<string> VisitNames<T>(NameTable<T> table)
            where T : EntityName => [];
    }
}
