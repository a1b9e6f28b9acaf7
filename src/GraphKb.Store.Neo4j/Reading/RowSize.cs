using System.Runtime.CompilerServices;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>Estimates the memory of what was read, from the values of columns.</summary>
internal static class RowSize
{
    private const long ObjectBytes = 24;
    private const long EntryBytes = 48;

    /// <summary>Estimates a value: a text, a number, a list or a map of them.</summary>
    /// <returns>Bytes, rather too many than too few.</returns>
    public static long Estimate(object? value) => value switch
    {
        null => 0,
        string text => ObjectBytes + (sizeof(char) * text.Length),
        object?[] list => list.Sum(item => ObjectBytes + Estimate(item)),
        IReadOnlyDictionary<string, object?> map => map.Sum(pair => EntryBytes + Estimate(pair.Value)),
        ITuple tuple => Enumerable.Range(0, tuple.Length).Sum(index => ObjectBytes + Estimate(tuple[index])),
        _ => ObjectBytes,
    };
}
