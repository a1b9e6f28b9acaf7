namespace GraphKb.Store.Neo4j.Rows;

/// <summary>A plain link of an entity: its type and the id of the other end.</summary>
internal readonly record struct Link(string Type, string To);

/// <summary>How one kind of entity lies in the graph.</summary>
/// <param name="Table">What progress calls it.</param>
/// <param name="File">The file that puts it.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Write">Its properties; unknown ones and empty lists are left out.</param>
/// <param name="Read">The entity of such properties.</param>
/// <param name="Links">Its plain links.</param>
internal sealed record EntityKind<T>(
    string Table, string File, Func<T, string[]> Labels, Func<T, Properties> Write, Func<Fields, T> Read, Func<T, IEnumerable<Link>> Links);

/// <summary>How one kind of fact lies in the graph: a relationship between two entities.</summary>
/// <param name="Type">The type of relationship.</param>
/// <param name="Table">What progress calls it.</param>
/// <param name="File">The file that adds it.</param>
/// <param name="Ends">The ids of the entities it leaves and reaches.</param>
/// <param name="Write">Its properties.</param>
/// <param name="Read">The fact of two ids and such properties.</param>
internal sealed record FactKind<T>(
    string Type, string Table, string File, Func<T, (string From, string To)> Ends, Func<T, Properties> Write, Func<string, string, Fields, T> Read);
