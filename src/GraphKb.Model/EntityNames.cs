using GraphKb.Model.Entities;

namespace GraphKb.Model;

/// <summary>Everything that an entity is known by besides its name.</summary>
/// <param name="Aliases">Its aliases, in the ordinal order of their texts.</param>
/// <param name="Identifiers">Its identifiers, in the ordinal order of their schemes, then values.</param>
public sealed record EntityNames(IReadOnlyList<Alias> Aliases, IReadOnlyList<Identifier> Identifiers)
{
    /// <summary>The names of an entity that has none.</summary>
    public static EntityNames None { get; } = new([], []);

    /// <summary>Groups the names of a package by entity. O(n log n) for n names.</summary>
    /// <param name="package">A package.</param>
    /// <returns>Ids of the entities that have any, with their names.</returns>
    public static IReadOnlyDictionary<string, EntityNames> Group(DataPackage package)
    {
        var aliases = package.Aliases.Order(EntityName.Order).Cast<Alias>().ToLookup(row => row.Entity);
        var identifiers = package.Identifiers.Order(EntityName.Order).Cast<Identifier>()
            .ToLookup(row => row.Entity);
        return aliases.Select(group => group.Key).Union(identifiers.Select(group => group.Key)).ToDictionary(
            id => id, id => new EntityNames([.. aliases[id]], [.. identifiers[id]]), StringComparer.Ordinal);
    }
}
