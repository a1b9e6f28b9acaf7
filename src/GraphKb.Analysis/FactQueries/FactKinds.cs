using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.Analysis.FactQueries;

/// <summary>The tables and the ids of the kinds of facts.</summary>
public static class FactKinds
{
    private static readonly Dictionary<string, Table> TablesByName =
        PackageSchema.Facts.ToDictionary(table => table.Accept(new GetName()), StringComparer.Ordinal);

    private static readonly Dictionary<string, FactKind> KindsByPrefix =
        Enum.GetValues<FactKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>All kinds, in the ordinal order of their fact ids.</summary>
    public static IReadOnlyList<FactKind> All { get; } = Enum.GetValues<FactKind>();

    /// <summary>The kind in a fact id.</summary>
    /// <param name="id">Any id.</param>
    /// <returns>The kind; null if it is no fact id, for example the id of an entity.</returns>
    public static FactKind? Find(string id) => KindsByPrefix.TryGetValue(EntityId.Kind(id), out var kind) ? kind : null;

    /// <summary>The table of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A table of facts.</returns>
    public static Table GetTable(FactKind kind) => TablesByName[kind.ToString()];

    /// <summary>The name of the kind's list.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The plural, such as <c>supplies</c>.</returns>
    public static string GetListName(FactKind kind) => GetTable(kind).Name;

    // A kind has the name of the records of its table.
    private sealed class GetName : ITableVisitor<string>
    {
        public string VisitEntities<T>(EntityTable<T> table)
            where T : Entity => typeof(T).Name;

        public string VisitFacts<T>(FactTable<T> table)
            where T : Fact => typeof(T).Name;

        public string VisitNames<T>(NameTable<T> table)
            where T : EntityName => throw new NotSupportedException($"{table.Name} is not a table of facts.");
    }
}
