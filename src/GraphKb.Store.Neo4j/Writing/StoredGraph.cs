using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>A stored node.</summary>
internal sealed record StoredEntity(HashSet<string> Labels, IReadOnlyDictionary<string, object?> Properties);

/// <summary>A stored relationship of a fact. The ends are ids of entities.</summary>
internal sealed record StoredFact(string Type, string From, string To, IReadOnlyDictionary<string, object?> Properties);

/// <summary>A stored plain link, without properties. The ends are ids of entities.</summary>
internal readonly record struct StoredLink(string Type, string From, string To);

/// <summary>Everything that the database contains, unchecked, so that an import can also repair manual changes.</summary>
internal sealed class StoredGraph
{
    /// <summary>Entities by id.</summary>
    public Dictionary<string, StoredEntity> Entities { get; } = new(StringComparer.Ordinal);

    /// <summary>Facts by id.</summary>
    public Dictionary<string, StoredFact> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>One more fact for each id that several facts have. All facts of such an id are replaced.</summary>
    public Dictionary<string, StoredFact> Duplicates { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there are entities or facts without an id, which GraphKb never writes.</summary>
    public bool HasNameless { get; private set; }

    /// <summary>The number of links of each type between two entities; more than one is a fault.</summary>
    public Dictionary<StoredLink, int> Links { get; } = [];

    /// <summary>Loads the graph in the transaction of a writer.</summary>
    public static async Task<StoredGraph> LoadAsync(ImportWriter writer, CancellationToken cancellationToken)
    {
        var stored = new StoredGraph();
        await writer.RunAsync(Statement.Load("read/all-entities"), stored.AddEntity, cancellationToken).ConfigureAwait(false);
        await writer.RunAsync(Statement.Load("read/all-facts"), stored.AddFact, cancellationToken).ConfigureAwait(false);
        await writer.RunAsync(Statement.Load("read/all-links"), stored.AddLink, cancellationToken).ConfigureAwait(false);
        return stored;
    }

    private void AddEntity(object?[] row)
    {
        var properties = (IReadOnlyDictionary<string, object?>)row[1]!;
        if (properties.GetValueOrDefault("id") is string id)
        {
            Entities[id] = new StoredEntity(((object?[])row[0]!).OfType<string>().ToHashSet(StringComparer.Ordinal), properties);
        }
        else
        {
            HasNameless = true;
        }
    }

    private void AddFact(object?[] row)
    {
        if (row is not [string type, string from, string to, IReadOnlyDictionary<string, object?> properties]
            || properties.GetValueOrDefault("id") is not string id)
        {
            HasNameless = true;
            return;
        }

        var fact = new StoredFact(type, from, to, properties);
        if (!Facts.TryAdd(id, fact))
        {
            Duplicates[id] = fact;
        }
    }

    private void AddLink(object?[] row)
    {
        if (row is [string type, string from, string to])
        {
            var link = new StoredLink(type, from, to);
            Links[link] = Links.GetValueOrDefault(link) + 1;
        }
    }
}
