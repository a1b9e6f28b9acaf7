using System.Collections.Concurrent;

namespace GraphKb.Store.Neo4j;

/// <summary>The files of <c>cypher/</c>, which are part of this assembly. No other Cypher is ever run.</summary>
internal static class Cypher
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The text of a file.</summary>
    /// <param name="file">Its path below <c>cypher/</c>, without the extension.</param>
    public static string Of(string file) => Texts.GetOrAdd(file, static name =>
    {
        using var stream = typeof(Cypher).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no cypher/{name}.cypher in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>The statements of a file that has several, each ended by a semicolon at the end of a line.</summary>
    public static IReadOnlyList<string> All(string file) =>
        Of(file).Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
