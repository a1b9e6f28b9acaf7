namespace GraphKb.Store.Neo4j.Writing;

/// <summary>A stored plain link, without properties. The ends are ids of entities.</summary>
internal readonly record struct StoredLink(string Type, string From, string To);
