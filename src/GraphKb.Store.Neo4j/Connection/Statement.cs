using System.Text.Json;

namespace GraphKb.Store.Neo4j.Connection;

/// <summary>A Cypher statement with its parameters.</summary>
/// <param name="Text">The Cypher text.</param>
/// <param name="Parameters">By name, without <c>$</c>: strings, numbers, booleans, and lists and dictionaries of them.</param>
internal sealed record Statement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    private static readonly Dictionary<string, object?> NoParameters = [];

    /// <summary>
    /// Whether it scans many nodes. Such a statement, unless it ends within a second, runs in an explicit transaction: a rollback stops it
    /// in the server, whereas a closed connection does not.
    /// </summary>
    public bool MayTakeLong { get; init; }

    /// <summary>Whether a statement that may take long is known to, because it reads everything.</summary>
    public bool TakesLong { get; init; }

    /// <summary>The first line of the comment that a file begins with, or else of the statement: what an operator sees of it.</summary>
    public string Title => Text.Split('\n', 2)[0].TrimStart('/', ' ');

    /// <summary>The text with the parameters: equal for statements with equal answers.</summary>
    public string Key => Text + JsonSerializer.Serialize(Parameters);

    /// <summary>Creates a statement without parameters.</summary>
    /// <param name="text">The Cypher text.</param>
    public static Statement From(string text) => new(text, NoParameters);

    /// <summary>Loads the statement of a file of <c>cypher/</c>.</summary>
    /// <param name="file">As for <see cref="Cypher.Load"/>.</param>
    /// <param name="parameters">Every parameter that the header of the file lists.</param>
    public static Statement Load(string file, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var values = new Dictionary<string, object?>(parameters.Length);
        foreach (var (name, value) in parameters)
        {
            values.Add(name, value);
        }

        return new Statement(Cypher.Load(file), values);
    }

    /// <summary>Sets a parameter.</summary>
    /// <returns>The statement with the parameter, and all others.</returns>
    public Statement With(string name, object? value) =>
        this with { Parameters = new Dictionary<string, object?>(Parameters) { [name] = value } };

    /// <summary>Reads the last rows first. Cypher takes no parameter for the direction of an order.</summary>
    /// <returns>The statement with DESC in place of each ASC.</returns>
    public Statement Descending() => this with { Text = Text.Replace(" ASC", " DESC", StringComparison.Ordinal) };

    /// <summary>Reads facts of another table. Cypher takes no parameter for the type of a relationship.</summary>
    /// <param name="type">A type of the schema, or several with a bar between them; never a text of a client.</param>
    /// <returns>The statement with the type in place of SUPPLIES.</returns>
    public Statement ForType(string type) => this with { Text = Text.Replace(":SUPPLIES", ":" + type, StringComparison.Ordinal) };
}
