using GraphKb.Model;
using GraphKb.Model.Dates;

namespace GraphKb.Store.Neo4j.Connection;

/// <summary>The node <c>(:Meta {name: 'graphkb'})</c>, which describes the contents of the database.</summary>
/// <param name="Layout">The layout version of the graph, or null in a database that GraphKb has not written.</param>
/// <param name="Version">The content version, or null in a database that GraphKb has not written.</param>
/// <param name="IsComplete">False while a batched import is unfinished.</param>
/// <param name="Entities">The number of entities after the last import.</param>
/// <param name="Facts">The number of facts after the last import.</param>
/// <param name="Imports">The number of imports that wrote something.</param>
/// <param name="Info">What the data packages state about themselves.</param>
internal sealed record MetaNode(
    long? Layout, string? Version, bool IsComplete, long Entities, long Facts, long Imports, PackageInfo Info)
{
    private const int TitleIndex = 6;

    /// <summary>Parses a row of <c>read/meta</c>, or the first three columns of <c>import/lock</c>.</summary>
    public static MetaNode Parse(object?[] row) => new(
        row[0] as long?, row[1] as string, row[2] is true, Count(row, 3), Count(row, 4), Count(row, 5),
        new PackageInfo(
            Text(row, TitleIndex), Text(row, TitleIndex + 1), Text(row, TitleIndex + 2) is { } day ? IsoDate.Parse(day) : null)
        {
            Description = Text(row, TitleIndex + 3),
            Version = Text(row, TitleIndex + 4),
            Names = Text(row, TitleIndex + 5),
        });

    private static string? Text(object?[] row, int columnIndex) => columnIndex < row.Length ? row[columnIndex] as string : null;

    private static long Count(object?[] row, int columnIndex) => columnIndex < row.Length && row[columnIndex] is long count ? count : 0;
}
