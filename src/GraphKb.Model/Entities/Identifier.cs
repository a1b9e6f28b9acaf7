using GraphKb.Model.Text;

namespace GraphKb.Model.Entities;

/// <summary>What an entity is called in a public list. A value of a scheme belongs to one entity.</summary>
/// <param name="Entity">The id of the entity.</param>
/// <param name="Scheme">Who gives the identifier.</param>
/// <param name="Value">The identifier as the scheme writes it; see <see cref="IdentifierFormat"/>.</param>
/// <param name="Sources">Ids of the sources, at least one.</param>
public sealed record Identifier(string Entity, IdentifierScheme Scheme, string Value, IReadOnlyList<string> Sources)
    : EntityName(Entity, Sources)
{
    /// <summary>The scheme and the value, such as <c>WIKIDATA:Q1407913</c>.</summary>
    public override string Key => $"{EnumNames.Format(Scheme)}:{Value}";
}
