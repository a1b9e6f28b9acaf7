using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded.InMemory;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Which entities have other aliases or identifiers than before: an import counts them as updated.</summary>
internal static class NameChanges
{
    /// <summary>Compares the names of two states. O(names).</summary>
    /// <param name="before">The state before.</param>
    /// <param name="after">The state after.</param>
    /// <returns>Ids of entities.</returns>
    public static HashSet<string> Find(StoreContents before, StoreContents after) => before.Names.Keys.Union(after.Names.Keys)
        .Where(id => !AreEqual(before.Names.GetValueOrDefault(id), after.Names.GetValueOrDefault(id)))
        .ToHashSet(StringComparer.Ordinal);

    private static bool AreEqual(EntityNames? before, EntityNames? after) => before is not null && after is not null
        && AreEqual(PackageSchema.Aliases, before.Aliases, after.Aliases)
        && AreEqual(PackageSchema.Identifiers, before.Identifiers, after.Identifiers);

    private static bool AreEqual<T>(NameTable<T> table, IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : EntityName =>
        before.Count == after.Count && before.Zip(after).All(pair => CellComparison.AreEqual(table.Columns, pair.First, pair.Second));
}
