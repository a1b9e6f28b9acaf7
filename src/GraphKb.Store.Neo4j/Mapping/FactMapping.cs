using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.Store.Neo4j.Mapping;

/// <summary>Facts as relationships. The first two columns are the ends, and every other column is a property.</summary>
internal static class FactMapping
{
    private static readonly Dictionary<string, ReadFact> Readers =
        PackageSchema.Facts.Select(table => table.Accept(new CreateReader())).ToDictionary(StringComparer.Ordinal);

    private delegate Fact ReadFact(string from, string to, IReadOnlyDictionary<string, object?> properties);

    /// <summary>Creates the properties of the relationship.</summary>
    public static Properties Write<T>(FactTable<T> table, T fact)
        where T : Fact => new Properties().With("id", fact.Id).WithCells(table.Columns.Skip(2), fact);

    /// <summary>Gets the ids of the entities that the relationship leaves and reaches.</summary>
    public static (string From, string To) GetEnds<T>(FactTable<T> table, T fact)
        where T : Fact => (table.From.ToEntityId(table.From.Get(fact).Text), table.To.ToEntityId(table.To.Get(fact).Text));

    /// <summary>Reads the fact of a relationship, and verifies that its id is that of its natural key.</summary>
    public static Fact Read(string type, string from, string to, IReadOnlyDictionary<string, object?> properties)
    {
        if (!Readers.TryGetValue(type, out var read))
        {
            throw BrokenData.Error($"{from}: {type} is not a type of fact");
        }

        var id = BrokenData.RequireText(properties.GetValueOrDefault("id"));
        var fact = read(from, to, properties);
        return fact.Id == id ? fact : throw BrokenData.Error($"{id}: its values belong to {fact.Id}");
    }

    private sealed class CreateReader : ITableVisitor<KeyValuePair<string, ReadFact>>
    {
        public KeyValuePair<string, ReadFact> VisitEntities<T>(EntityTable<T> table)
            where T : Entity => throw new NotSupportedException($"{table.Name} is not a table of facts.");

        public KeyValuePair<string, ReadFact> VisitNames<T>(NameTable<T> table)
            where T : EntityName => throw new NotSupportedException($"{table.Name} is not a table of facts.");

        public KeyValuePair<string, ReadFact> VisitFacts<T>(FactTable<T> table)
            where T : Fact =>
            new(table.RelationshipType, (from, to, properties) => table.Create(new PropertyCells(table, properties, from, to)));
    }
}
