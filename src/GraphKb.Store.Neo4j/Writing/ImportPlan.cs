using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>
/// What differs between a package and the database. The stored rows are compared one by one as they arrive and are not kept, manual
/// changes included; the rows to write are made one by one as they are sent. So the memory is that of the package and of what has to be
/// deleted. O(rows + nodes + relationships).
/// </summary>
internal sealed class ImportPlan
{
    private readonly Dictionary<string, EntityRows> _entitiesByKind = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactRows> _factsByType = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly List<StoredLink> _strayLinks = [];

    private ImportPlan(DataPackage package)
    {
        World = new WorldRow(package);
        var index = new IndexTable(this, package);
        foreach (var table in PackageSchema.All)
        {
            table.Accept(index);
        }
    }

    /// <summary>The tables of entities, in the order of the data package.</summary>
    public List<EntityRows> Entities { get; } = [];

    /// <summary>The tables of facts, in the order of the data package.</summary>
    public List<FactRows> Facts { get; } = [];

    /// <summary>The node World.</summary>
    public WorldRow World { get; }

    /// <summary>Ids of the entities to delete, with all their relationships.</summary>
    public IReadOnlyCollection<string> RemovedEntities => _removed;

    /// <summary>Whether there are entities or facts without an id, which GraphKb never writes.</summary>
    public bool HasNameless { get; private set; }

    /// <summary>The number of entities and facts to delete.</summary>
    public long RemovedRows { get; private set; }

    /// <summary>Whether the database is already equal to the package.</summary>
    public bool IsEmpty => !HasNameless && _removed.Count == 0 && _strayLinks.Count == 0 && World.IsStored
        && Entities.TrueForAll(table => table.IsStored) && Facts.TrueForAll(table => table.IsStored);

    /// <summary>Compares a package with the database, in the transaction of a writer.</summary>
    public static async Task<ImportPlan> CreateAsync(DataPackage package, ImportWriter writer, CancellationToken cancellationToken)
    {
        var plan = new ImportPlan(package);
        await writer.RunAsync(Statement.Load("read/all-entities"), plan.CompareEntity, cancellationToken).ConfigureAwait(false);
        await writer.RunAsync(Statement.Load("read/all-facts"), plan.CompareFact, cancellationToken).ConfigureAwait(false);
        await writer.RunAsync(Statement.Load("read/all-links"), plan.CompareLink, cancellationToken).ConfigureAwait(false);
        return plan;
    }

    /// <summary>The links to create, by type. A link that is stored twice is deleted and created again.</summary>
    public IEnumerable<(string Type, IEnumerable<Properties> Rows)> GetNewLinks() => GroupByType(() =>
        Entities.SelectMany(table => table.GetLinks(RowState.Missing).Concat(table.GetLinks(RowState.Different))));

    /// <summary>The links to delete, by type.</summary>
    public IEnumerable<(string Type, IEnumerable<Properties> Rows)> GetDeletedLinks() => GroupByType(() =>
        Entities.SelectMany(table => table.GetLinks(RowState.Different)).Concat(_strayLinks));

    private static IEnumerable<(string Type, IEnumerable<Properties> Rows)> GroupByType(Func<IEnumerable<StoredLink>> getLinks) =>
        from type in PackageSchema.Entities.SelectMany(table => table.Columns).Select(column => column.Link).OfType<string>().Distinct()
        select (type, getLinks().Where(link => link.Type == type)
            .Select(link => new Properties().With("from", link.From).With("to", link.To)));

    private void CompareEntity(object?[] row)
    {
        if (row is not [object?[] list, IReadOnlyDictionary<string, object?> properties]
            || properties.GetValueOrDefault("id") is not string id)
        {
            HasNameless = true;
            return;
        }

        var labels = EntityMapping.GetOwnLabels(list);
        if (FindTable(id)?.TryCompare(id, labels, properties) is true)
        {
            return;
        }

        // The node World is not counted; another entity with its id is replaced by it, so it is gone.
        RemovedRows += labels.Contains(EntityMapping.WorldLabel) ? 0 : 1;
        if (!World.TryCompare(id, labels, properties))
        {
            _removed.Add(id);
        }
    }

    private void CompareFact(object?[] row)
    {
        if (row is not [string type, string from, string to, IReadOnlyDictionary<string, object?> properties]
            || properties.GetValueOrDefault("id") is not string id)
        {
            HasNameless = true;
            return;
        }

        var table = _factsByType[type];
        if (table.TryCompare(id, from, to, properties))
        {
            return;
        }

        RemovedRows++;
        if (!_removed.Contains(from) && !_removed.Contains(to))
        {
            table.Delete(from, id);
        }
    }

    private void CompareLink(object?[] row)
    {
        if (row is [string type, string from, string to] && FindTable(from)?.TryMarkLink(from, new Link(type, to)) is not true
            && !_removed.Contains(from) && !_removed.Contains(to))
        {
            _strayLinks.Add(new StoredLink(type, from, to));
        }
    }

    private EntityRows? FindTable(string id) => _entitiesByKind.GetValueOrDefault(EntityId.Kind(id));

    /// <summary>Indexes the rows of any table.</summary>
    private sealed class IndexTable(ImportPlan plan, DataPackage package) : ITableVisitor<bool>
    {
        private readonly IReadOnlyDictionary<string, EntityNames> _names = EntityNames.Group(package);

        public bool VisitEntities<T>(EntityTable<T> table)
            where T : Entity
        {
            var rows = EntityRows.Create(table, table.GetRows(package), _names);
            plan.Entities.Add(rows);
            return plan._entitiesByKind.TryAdd(EntityKindNames.Format(table.Kind), rows);
        }

        public bool VisitFacts<T>(FactTable<T> table)
            where T : Fact
        {
            var rows = FactRows.Create(table, table.GetRows(package));
            plan.Facts.Add(rows);
            return plan._factsByType.TryAdd(rows.Type, rows);
        }

        // Names are written with their entities.
        public bool VisitNames<T>(NameTable<T> table)
            where T : EntityName => true;
    }
}
