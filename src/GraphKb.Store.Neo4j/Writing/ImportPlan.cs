using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>Rows to write with one file.</summary>
/// <param name="File">The file of <c>cypher/</c>.</param>
/// <param name="Table">The name of the table, for progress.</param>
/// <param name="Rows">The value of its parameter <c>$rows</c>.</param>
internal sealed record PlannedRows(string File, string Table, List<Properties> Rows);

/// <summary>The differences between a package and the stored graph, as rows for the files of <c>cypher/import</c>.</summary>
internal sealed class ImportPlan
{
    private const string World = EntityId.CountryPrefix + Statistic.World;
    private readonly StoredGraph _stored;
    private readonly ImportTally _tally;
    private readonly HashSet<string> _entities = new(StringComparer.Ordinal);
    private readonly HashSet<string> _facts = new(StringComparer.Ordinal);
    private readonly HashSet<StoredLink> _links = [];

    private ImportPlan(StoredGraph stored, ImportTally tally) => (_stored, _tally) = (stored, tally);

    /// <summary>Entities to create or replace.</summary>
    public List<PlannedRows> Entities { get; } = [];

    /// <summary>Facts to create.</summary>
    public List<PlannedRows> Facts { get; } = [];

    /// <summary>Links to create, by type.</summary>
    public Dictionary<string, List<Properties>> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>Facts to delete.</summary>
    public List<Properties> RemovedFacts { get; } = [];

    /// <summary>Links to delete.</summary>
    public List<Properties> RemovedLinks { get; } = [];

    /// <summary>Ids of entities to delete.</summary>
    public List<string> RemovedEntities { get; } = [];

    /// <summary>Whether the stored graph is already equal to the package.</summary>
    public bool IsEmpty => Entities.TrueForAll(table => table.Rows.Count == 0) && Facts.TrueForAll(table => table.Rows.Count == 0)
        && Links.Count + RemovedFacts.Count + RemovedLinks.Count + RemovedEntities.Count == 0;

    /// <summary>Compares a package with the stored graph. O(rows + nodes + relationships).</summary>
    public static ImportPlan Create(DataPackage package, StoredGraph stored, ImportTally tally)
    {
        var plan = new ImportPlan(stored, tally);
        var compare = new CompareTable(plan, package);
        foreach (var table in PackageSchema.All)
        {
            table.Accept(compare);
        }

        plan.CompareWorld(package);
        plan.FindRemoved();
        return plan;
    }

    private void Compare<T>(EntityTable<T> table, IReadOnlyList<T> entities)
        where T : Entity
    {
        var rows = new List<Properties>();
        foreach (var entity in entities)
        {
            var properties = EntityMapping.Write(table, entity);
            var stored = _stored.Entities.GetValueOrDefault(entity.Id);
            _entities.Add(entity.Id);
            var labels = EntityMapping.GetLabels(table, entity);
            if (stored is not null && stored.Labels.SetEquals(labels) && properties.IsEqualTo(stored.Properties))
            {
                _tally.Unchanged++;
            }
            else
            {
                // The node World is not an entity of a package, so a country that replaces it is new.
                _ = stored is null || stored.Labels.Contains("World") ? _tally.Added++ : _tally.Updated++;
                rows.Add(new Properties().With("id", entity.Id).With("properties", properties));
            }

            foreach (var link in EntityMapping.GetLinks(table, entity))
            {
                AddLink(new StoredLink(link.Type, entity.Id, link.To));
            }
        }

        _tally.Report(table.Name, entities.Count - rows.Count);
        Entities.Add(new PlannedRows($"import/merge-{table.Name}", table.Name, rows));
    }

    // The node World is the start of the statistics about the whole world. It exists only if there are any, and no country has its code.
    private void CompareWorld(DataPackage package)
    {
        if (_entities.Contains(World) || !package.Statistics.Any(fact => fact.Country == Statistic.World))
        {
            return;
        }

        var properties = new Properties().With("id", World);
        var stored = _stored.Entities.GetValueOrDefault(World);
        var isSame = stored is not null && stored.Labels.SetEquals(["Entity", "World"]) && properties.IsEqualTo(stored.Properties);
        _entities.Add(World);
        Entities.Add(new PlannedRows(
            "import/merge-world", "countries", isSame ? [] : [new Properties().With("id", World).With("properties", properties)]));
        if (stored is not null && !stored.Labels.Contains("World"))
        {
            _tally.Removed++;
        }
    }

    private void Compare<T>(FactTable<T> table, IReadOnlyList<T> facts)
        where T : Fact
    {
        var rows = new List<Properties>();
        foreach (var fact in facts)
        {
            var properties = FactMapping.Write(table, fact);
            var id = fact.Id;
            var (from, to) = FactMapping.GetEnds(table, fact);
            var stored = _stored.Facts.GetValueOrDefault(id);
            if (stored is not null)
            {
                _facts.Add(id);
            }

            if (stored is not null && !_stored.Duplicates.ContainsKey(id)
                && (table.RelationshipType, from, to) == (stored.Type, stored.From, stored.To) && properties.IsEqualTo(stored.Properties))
            {
                _tally.Unchanged++;
                continue;
            }

            rows.Add(new Properties().With("from", from).With("to", to).With("properties", properties));
            _ = stored is null ? _tally.Added++ : _tally.Updated++;
            if (stored is not null)
            {
                RemovedFacts.Add(ToKey(stored));
            }
        }

        _tally.Report(table.Name, facts.Count - rows.Count);
        Facts.Add(new PlannedRows($"import/create-{table.Name}", table.Name, rows));
    }

    private void AddLink(StoredLink link)
    {
        if (!_links.Add(link) || _stored.Links.GetValueOrDefault(link) == 1)
        {
            return;
        }

        if (!Links.TryGetValue(link.Type, out var rows))
        {
            Links[link.Type] = rows = [];
        }

        rows.Add(new Properties().With("from", link.From).With("to", link.To));
    }

    private void FindRemoved()
    {
        RemovedFacts.AddRange(_stored.Duplicates.Values.Select(ToKey));
        foreach (var (id, fact) in _stored.Facts)
        {
            if (!_facts.Contains(id))
            {
                RemovedFacts.Add(ToKey(fact));
                _tally.Removed++;
            }
        }

        foreach (var (id, entity) in _stored.Entities)
        {
            if (!_entities.Contains(id))
            {
                RemovedEntities.Add(id);
                _tally.Removed += entity.Labels.Contains("World") ? 0 : 1;
            }
        }

        // A link that exists twice is deleted and created again.
        foreach (var (link, count) in _stored.Links)
        {
            if (!_links.Contains(link) || count > 1)
            {
                RemovedLinks.Add(new Properties().With("from", link.From).With("type", link.Type).With("to", link.To));
            }
        }
    }

    private static Properties ToKey(StoredFact fact) =>
        new Properties().With("from", fact.From).With("type", fact.Type).With("id", fact.Properties["id"]!);

    /// <summary>Compares the rows of any table.</summary>
    private sealed class CompareTable(ImportPlan plan, DataPackage package) : ITableVisitor<bool>
    {
        public bool VisitEntities<T>(EntityTable<T> table)
            where T : Entity
        {
            plan.Compare(table, table.GetRows(package));
            return true;
        }

        public bool VisitFacts<T>(FactTable<T> table)
            where T : Fact
        {
            plan.Compare(table, table.GetRows(package));
            return true;
        }
    }
}
