using GraphKb.Analysis.Tables;
using GraphKb.Model.Schemas;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>The tables of ids that references of a large table are encoded with, by the kind of entity.</summary>
internal sealed class ReferenceTables
{
    private readonly Dictionary<EntityKinds, IdIndex> _tables = [];

    /// <summary>Adds a table. For countries, <paramref name="ids"/> are codes.</summary>
    /// <returns>The table with its index.</returns>
    public IdIndex Add(EntityKinds kind, IdTable ids) => _tables[kind] = new IdIndex(ids);

    /// <summary>The table for a column; null if it allows several kinds, or a kind without a table: ids are then texts.</summary>
    public IdIndex? Find(EntityKinds targets) => _tables.GetValueOrDefault(targets);
}
