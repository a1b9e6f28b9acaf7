namespace GraphKb.Store.Neo4j.Connection;

/// <summary>The address of a Neo4j database, the user, and the time limits.</summary>
public sealed record Neo4jOptions
{
    /// <summary>
    /// The server: <c>http://</c> or <c>https://</c>. A build with the official driver also accepts <c>bolt://</c> and
    /// <c>neo4j://</c>, with <c>+s</c> or <c>+ssc</c> for encryption.
    /// </summary>
    public required Uri Uri { get; init; }

    /// <summary>The user name.</summary>
    public string User { get; init; } = "neo4j";

    /// <summary>The password of the user. It appears in no message.</summary>
    public string Password { get; init; } = "";

    /// <summary>The name of the database; ignored by servers before 4.0, which have only one.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>The time limit of one read, enforced by the client and by the server.</summary>
    public TimeSpan ReadTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The time limit of the transaction of an import, enforced by the client and by the server.</summary>
    public TimeSpan WriteTime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How many bytes of what was read of a content version are kept, and how many of its networks, beside the tables of entities; an
    /// estimate.
    /// </summary>
    public long CacheBytes { get; init; } = 256L << 20;

    /// <summary>
    /// Whether every import commits in batches, for a change that is too large for one transaction. Until the import has finished, the
    /// database is marked incomplete and every read fails. A load into an empty or incomplete database does so without being asked.
    /// </summary>
    public bool Batched { get; init; }

    /// <summary>Formats the server and the database for messages, without the user and the password.</summary>
    /// <returns>Text such as <c>http://localhost:7474 (database neo4j)</c>.</returns>
    public override string ToString() => $"{Uri.GetLeftPart(UriPartial.Authority)} (database {Database})";
}
