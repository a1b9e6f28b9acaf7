namespace GraphKb.Store.Neo4j.Loading;

/// <summary>A file of nodes or of relationships for <c>neo4j-admin database import</c>.</summary>
/// <param name="Name">The name of its table, or of what is in it: the file is NAME.csv, its header NAME-header.csv.</param>
/// <param name="HasNodes">Whether its rows are nodes; else they are relationships.</param>
/// <param name="Header">The header, without an end of line.</param>
/// <param name="Rows">The rows, made one by one, each without an end of line.</param>
public sealed record LoadFile(string Name, bool HasNodes, string Header, IEnumerable<string> Rows);
