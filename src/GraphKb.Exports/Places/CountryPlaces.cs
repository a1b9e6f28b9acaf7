using System.Globalization;

namespace GraphKb.Exports.Places;

/// <summary>
/// The centre of the largest part of each country, and its code of two letters. The table is printed by
/// <c>tests/GraphKb.Seed.Tests/outlines/centres.mjs</c> from outlines of Natural Earth (public domain).
/// </summary>
internal static class CountryPlaces
{
    private static readonly Lazy<Dictionary<string, (string Code2, Place? Centre)>> Table = new(Read);

    /// <summary>The centre of a country.</summary>
    /// <param name="code">A code of three letters.</param>
    /// <returns>The centre; null where the outlines do not have the country.</returns>
    public static Place? FindCentre(string code) => Table.Value.GetValueOrDefault(code).Centre;

    /// <summary>The code of two letters (ISO 3166-1 alpha-2).</summary>
    /// <param name="code">A code of three letters.</param>
    /// <returns>The code, such as <c>KR</c>; null for a code that is none of ISO 3166-1.</returns>
    public static string? FindCode2(string code) => Table.Value.GetValueOrDefault(code).Code2;

    private static Dictionary<string, (string, Place?)> Read()
    {
        using var stream = typeof(CountryPlaces).Assembly.GetManifestResourceStream("countries.csv")!;
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(','))
            .ToDictionary(
                cells => cells[0],
                cells => (cells[1], cells[2].Length == 0 ? (Place?)null : new(Parse(cells[2]), Parse(cells[3]))));
    }

    private static double Parse(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
