using GraphKb.Model.Entities;

namespace GraphKb.Model.Schemas;

/// <summary>
/// The description of a table of other names of entities. Its first column is the entity. In Neo4j the names are properties of the
/// entity's node.
/// </summary>
/// <typeparam name="T">The name.</typeparam>
public sealed class NameTable<T> : Table<T>
    where T : EntityName
{
    internal NameTable(string name, IReadOnlyList<Column<T>> columns, Func<ICells, T> create)
        : base(name, columns, create)
    {
    }

    /// <inheritdoc/>
    public override EntityKinds Kind => EntityKinds.None;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ITableVisitor<TResult> visitor) => visitor.VisitNames(this);
}
