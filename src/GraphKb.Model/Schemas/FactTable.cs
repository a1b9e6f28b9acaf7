using GraphKb.Model.Facts;

namespace GraphKb.Model.Schemas;

/// <summary>The description of a table of facts. In Neo4j a fact is a relationship between the entities of its first two columns.</summary>
/// <typeparam name="T">The fact.</typeparam>
public sealed class FactTable<T> : Table<T>
    where T : Fact
{
    internal FactTable(string name, string relationshipType, IReadOnlyList<Column<T>> columns, Func<ICells, T> create)
        : base(name, columns, create) => RelationshipType = relationshipType;

    /// <inheritdoc/>
    public override EntityKinds Kind => EntityKinds.None;

    /// <inheritdoc/>
    public override bool IsFact => true;

    /// <summary>The type of its relationships in Neo4j: <c>SUPPLIES</c>.</summary>
    public string RelationshipType { get; }

    /// <summary>The column of the entity that the relationship leaves. <see cref="Column.ToEntityId"/> makes an id of its cells.</summary>
    public Column<T> From => Columns[0];

    /// <summary>The column of the entity that the relationship reaches.</summary>
    public Column<T> To => Columns[1];

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ITableVisitor<TResult> visitor) => visitor.VisitFacts(this);
}
