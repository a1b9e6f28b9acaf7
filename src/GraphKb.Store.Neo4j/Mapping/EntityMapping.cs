using GraphKb.Analysis.Search;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.Store.Neo4j.Mapping;

/// <summary>A plain link of an entity: the type of the relationship and the id of the other entity.</summary>
internal readonly record struct Link(string Type, string To);

/// <summary>
/// Entities as nodes. Every column is a property. Columns with a link repeat their value as a relationship, for people who walk the
/// graph; other names are described by <see cref="NameMapping"/>. Search compares one more property, <c>words</c>:
/// <see cref="SearchText.CreateLines"/>.
/// </summary>
internal static class EntityMapping
{
    /// <summary>The type of the link from a source to an entity that names it; every other link leaves that entity.</summary>
    public const string Evidences = "EVIDENCES";

    /// <summary>The label of the node World, which is no entity of a package.</summary>
    public const string WorldLabel = "World";

    private static readonly Dictionary<string, Func<IReadOnlyDictionary<string, object?>, Entity>> Readers =
        PackageSchema.Entities.ToDictionary(
            table => EntityKindNames.Format(table.Kind), table => table.Accept(new CreateReader()), StringComparer.Ordinal);

    private static readonly HashSet<string> OwnLabels = new(
        [
            "Entity", WorldLabel, .. PackageSchema.Entities.Select(table => table.Kind.ToString()),
            .. Enum.GetValues<Stage>().Select(GetStageLabel),
        ],
        StringComparer.Ordinal);

    /// <summary>Selects the labels that GraphKb gives to nodes; other ones are additions of people, which imports leave.</summary>
    public static HashSet<string> GetOwnLabels(IEnumerable<object?> labels) =>
        labels.OfType<string>().Where(OwnLabels.Contains).ToHashSet(StringComparer.Ordinal);

    /// <summary>Gets the labels of the node.</summary>
    public static string[] GetLabels<T>(EntityTable<T> table, T entity)
        where T : Entity =>
        entity is Site site ? ["Entity", table.Label, GetStageLabel(site.Stage)] : ["Entity", table.Label];

    /// <summary>Creates the properties of the node.</summary>
    public static Properties Write<T>(EntityTable<T> table, T entity, EntityNames names)
        where T : Entity => new Properties().With("id", entity.Id).With("words", SearchText.CreateLines(entity.Id, entity.Name, names))
            .WithCells(table.Columns, entity).WithNames(names);

    /// <summary>Gets the plain links of the node, each once.</summary>
    public static IEnumerable<Link> GetLinks<T>(EntityTable<T> table, T entity)
        where T : Entity =>
        from column in table.Columns
        where column.Link is not null
        from item in GetItems(column.Get(entity)).Distinct()
        select new Link(column.Link!, column.ToEntityId(item));

    /// <summary>Reads the entity of a node. Its id names its kind.</summary>
    public static Entity Read(IReadOnlyDictionary<string, object?> properties)
    {
        var id = BrokenData.RequireText(properties.GetValueOrDefault("id"));
        return Readers.TryGetValue(EntityId.Kind(id), out var read)
            ? read(properties)
            : throw BrokenData.Error($"{id}: no kind of entity has such an id");
    }

    private static IEnumerable<string> GetItems(CellValue cell) => cell.Kind switch
    {
        CellValueKind.Blank => [],
        CellValueKind.List => cell.List,
        _ => [cell.Text],
    };

    private static string GetStageLabel(Stage stage) => stage switch
    {
        Stage.Mining => "Mine",
        Stage.Refining => "Refinery",
        Stage.Processing => "Processor",
        Stage.Manufacturing => "Manufacturer",
        Stage.Recycling => "Recycler",
        Stage.Stockpiling => "Stockpile",
        Stage.Consumption => "Market",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Unknown stage."),
    };

    private sealed class CreateReader : ITableVisitor<Func<IReadOnlyDictionary<string, object?>, Entity>>
    {
        public Func<IReadOnlyDictionary<string, object?>, Entity> VisitEntities<T>(EntityTable<T> table)
            where T : Entity => properties => table.Create(new PropertyCells(table, properties));

        public Func<IReadOnlyDictionary<string, object?>, Entity> VisitFacts<T>(FactTable<T> table)
            where T : Fact => throw new NotSupportedException($"{table.Name} is not a table of entities.");

        public Func<IReadOnlyDictionary<string, object?>, Entity> VisitNames<T>(NameTable<T> table)
            where T : EntityName => throw new NotSupportedException($"{table.Name} is not a table of entities.");
    }
}
