namespace GraphKb.Model.Entities;

/// <summary>Another name of an entity, in any script.</summary>
/// <param name="Entity">The id of the entity.</param>
/// <param name="Text">The name as the source spells it.</param>
/// <param name="Language">A BCP 47 tag, such as <c>ko</c> or <c>zh-Hans</c>; null if it is of no language or unknown.</param>
/// <param name="Kind">What kind of name; null for one that is in use beside the usual one.</param>
/// <param name="Sources">Ids of the sources, at least one.</param>
public sealed record Alias(string Entity, string Text, string? Language, AliasKind? Kind, IReadOnlyList<string> Sources)
    : EntityName(Entity, Sources)
{
    /// <inheritdoc/>
    public override string Key => Text;
}
