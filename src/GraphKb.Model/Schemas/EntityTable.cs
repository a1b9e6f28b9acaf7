using GraphKb.Model.Entities;

namespace GraphKb.Model.Schemas;

/// <summary>The description of a table of entities.</summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed class EntityTable<T> : Table<T>
    where T : Entity
{
    internal EntityTable(string name, EntityKinds kind, IReadOnlyList<Column<T>> columns, Func<ICells, T> create)
        : base(name, columns, create) => Kind = kind;

    /// <inheritdoc/>
    public override EntityKinds Kind { get; }

    /// <summary>The label of its nodes in Neo4j, beside <c>Entity</c>: <c>Site</c>.</summary>
    public string Label => Kind.ToString();

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ITableVisitor<TResult> visitor) => visitor.VisitEntities(this);
}
