using System.Globalization;

namespace GraphKb.Benchmarks.Load;

/// <summary>
/// Valid questions that cost a server much, within the default limits: about every mineral of the data, with answers of up to some
/// megabytes. Each is about another day, so that no cached result of the one before answers it.
/// </summary>
internal static class HeavyQuestions
{
    private static readonly DateOnly FirstDay = new(2026, 1, 1);
    private const int Days = 400;

    private static readonly string[] Templates =
    [
        """{ minerals(first: 40) { nodes { id flow(asOf: "DAY", first: 500) { links { from to tonnes } } } } }""",
        """{ minerals(first: 40) { nodes { id exposure(asOf: "DAY", to: { countries: ["CHN"] }) { atLeast atMost } } } }""",
        """
        { minerals(first: 12) { nodes { chains(asOf: "DAY", first: 200) {
            nodes { sites { id name country { code name } operator { name } } supplies { id tonnes } } } } } }
        """,
        """{ minerals(first: 40) { nodes { id chokepoints(asOf: "DAY", by: COMPANY) { nodes { key throughShare lossShare } } } } }""",
        """
        { sites(first: 500, asOf: "DAY") { nodes { id name country { code name } operator { name country { name } }
            customers { id tonnes to { id name country { code } } } } } }
        """,
    ];

    /// <summary>One question; the same number gives the same question.</summary>
    public static string Get(int number) => Templates[number % Templates.Length].Replace(
        "DAY",
        FirstDay.AddDays(number % Days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        StringComparison.Ordinal);
}
