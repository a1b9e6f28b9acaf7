using GraphKb.Store.Neo4j.Transport;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>A node as it is.</summary>
internal sealed record StoredEntity(HashSet<string> Labels, IReadOnlyDictionary<string, object?> Properties);

/// <summary>A relationship of a fact as it is.</summary>
internal sealed record StoredFact(string Type, string From, string To, IReadOnlyDictionary<string, object?> Properties);

/// <summary>A plain link as it is.</summary>
internal readonly record struct StoredLink(string Type, string From, string To);

/// <summary>All that a database holds, raw: whatever a hand may have made of it can be compared and replaced.</summary>
internal sealed class Stored
{
    /// <summary>Entities by id.</summary>
    public Dictionary<string, StoredEntity> Entities { get; } = new(StringComparer.Ordinal);

    /// <summary>Facts by id.</summary>
    public Dictionary<string, StoredFact> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>Further facts with an id that another has: all of that id are removed and made anew.</summary>
    public Dictionary<string, StoredFact> Doubles { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there are entities or facts without an id, which only a hand can have made.</summary>
    public bool HasNameless { get; private set; }

    /// <summary>Plain links, and how often each is there.</summary>
    public Dictionary<StoredLink, int> Links { get; } = [];

    /// <summary>Reads it within a transaction.</summary>
    public static async Task<Stored> ReadAsync(Writer writer, CancellationToken cancellationToken)
    {
        var stored = new Stored();
        await writer.RunAsync(Statement.Of("export/entities"), stored.AddEntity, cancellationToken).ConfigureAwait(false);
        await writer.RunAsync(Statement.Of("export/facts"), stored.AddFact, cancellationToken).ConfigureAwait(false);
        await writer.RunAsync(Statement.Of("export/links"), stored.AddLink, cancellationToken).ConfigureAwait(false);
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
        }
        else
        {
            var fact = new StoredFact(type, from, to, properties);
            if (!Facts.TryAdd(id, fact))
            {
                Doubles[id] = fact;
            }
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
