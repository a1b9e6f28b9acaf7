namespace GraphKb.Store.Neo4j.Transport;

/// <summary>One statement to run: the text of a file and its parameters (texts, numbers, booleans, lists and dictionaries of them).</summary>
/// <param name="Text">Cypher, from a file.</param>
/// <param name="Parameters">By name.</param>
internal sealed record Statement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    private static readonly Dictionary<string, object?> None = [];

    /// <summary>
    /// Whether it walks or scans, so that the server must be told when nobody waits for it any more: a closed connection does not
    /// end it there, but rolling back its transaction does.
    /// </summary>
    public bool MayTakeLong { get; init; }

    /// <summary>A file's statement.</summary>
    public static Statement Of(string file) => new(Cypher.Of(file), None);

    /// <summary>A file's statement with parameters.</summary>
    public static Statement Of(string file, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var all = new Dictionary<string, object?>(parameters.Length);
        foreach (var (name, value) in parameters)
        {
            all.Add(name, value);
        }

        return new Statement(Cypher.Of(file), all);
    }
}
