namespace GraphKb.Store.Neo4j;

/// <summary>Where the database is, and who asks.</summary>
public sealed record Neo4jOptions
{
    /// <summary>The server: <c>http://</c> or <c>https://</c>, or <c>bolt://</c>, <c>neo4j://</c> and their <c>+s</c> where the driver was built in.</summary>
    public required Uri Uri { get; init; }

    /// <summary>The user's name.</summary>
    public string User { get; init; } = "neo4j";

    /// <summary>The user's password. Never written anywhere.</summary>
    public string Password { get; init; } = "";

    /// <summary>The database; servers before 4.0 have one only and take no name.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>How long one reading may take, here and in the server.</summary>
    public TimeSpan ReadTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the transaction of an import may take in all, here and in the server.</summary>
    public TimeSpan WriteTime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Whether an import commits batch by batch, for a first load too large for one transaction: the database is marked as
    /// incomplete until the end, and answers nothing while it is.
    /// </summary>
    public bool Batched { get; init; }

    /// <summary>The options in words, without the password.</summary>
    /// <returns>Server and database.</returns>
    public override string ToString() => $"{Uri.GetLeftPart(UriPartial.Authority)} (database {Database})";
}
