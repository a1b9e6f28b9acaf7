using System.Text.Json.Serialization;

namespace GraphKb.Server.Settings;

/// <summary>The connection to a Neo4j database.</summary>
internal sealed record Neo4jSettings
{
    /// <summary>The server, such as http://localhost:7474, without a user or a password in it.</summary>
    public string? Uri { get; init; }

    /// <summary>The name of the user who signs in.</summary>
    public string User { get; init; } = "neo4j";

    /// <summary>The user's password.</summary>
    [JsonIgnore]
    public string Password { get; init; } = "";

    /// <summary>The name of the database on the server.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>Whether every import commits batch by batch, and not the first load alone.</summary>
    public bool Batched { get; init; }
}
