namespace GraphKb.Model.Entities;

/// <summary>Something else that an entity is known by: an alias or an identifier.</summary>
/// <param name="Entity">The id of the entity; that of a country is <c>country:KOR</c>.</param>
/// <param name="Sources">Ids of the sources, at least one.</param>
public abstract record EntityName(string Entity, IReadOnlyList<string> Sources)
{
    /// <summary>The name of the data package that the row comes from; null for data that no package was read for.</summary>
    public string? Package { get; init; }

    /// <summary>What distinguishes it from the other aliases, or the other identifiers, of its entity.</summary>
    public abstract string Key { get; }

    /// <summary>The order of a table of names: by entity, then by <see cref="Key"/>, ordinal.</summary>
    public static IComparer<EntityName> Order { get; } = Comparer<EntityName>.Create((left, right) =>
        string.CompareOrdinal(left.Entity, right.Entity) is not 0 and var order ? order : string.CompareOrdinal(left.Key, right.Key));
}
