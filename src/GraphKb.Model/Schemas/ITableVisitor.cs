using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Model.Schemas;

/// <summary>An operation on any table, with the type of its rows. Passed to <see cref="Table.Accept"/>.</summary>
/// <typeparam name="TResult">What the operation returns.</typeparam>
public interface ITableVisitor<out TResult>
{
    /// <summary>The operation on a table of entities.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="table">The table.</param>
    /// <returns>The result.</returns>
    TResult VisitEntities<T>(EntityTable<T> table)
        where T : Entity;

    /// <summary>The operation on a table of facts.</summary>
    /// <typeparam name="T">The fact.</typeparam>
    /// <param name="table">The table.</param>
    /// <returns>The result.</returns>
    TResult VisitFacts<T>(FactTable<T> table)
        where T : Fact;

    /// <summary>The operation on a table of other names of entities.</summary>
    /// <typeparam name="T">The name.</typeparam>
    /// <param name="table">The table.</param>
    /// <returns>The result.</returns>
    TResult VisitNames<T>(NameTable<T> table)
        where T : EntityName;
}
