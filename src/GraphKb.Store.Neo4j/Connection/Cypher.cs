using System.Collections.Concurrent;

namespace GraphKb.Store.Neo4j.Connection;

/// <summary>
/// The files of <c>cypher/import</c> and <c>cypher/read</c>, which are embedded in this assembly. The store runs no other Cypher.
/// </summary>
internal static class Cypher
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>Loads the text of a file, from the cache after the first time.</summary>
    /// <param name="file">Its path below <c>cypher/</c> without the extension, such as <c>read/meta</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly has no such file.</exception>
    public static string Load(string file) => Texts.GetOrAdd(file, static name =>
    {
        using var stream = typeof(Cypher).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly contains no cypher/{name}.cypher.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>Loads the statements of a file that has several, each ended by a semicolon at the end of a line.</summary>
    /// <param name="file">As for <see cref="Load"/>.</param>
    public static IReadOnlyList<string> LoadAll(string file) =>
        Load(file).Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
