using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Tests.Frictionless;

/// <summary>A package without errors, with rows in every table; no cell has a comma or a quote.</summary>
internal static class WholePackage
{
    private static readonly Evidence Dated = new(new(2020, 1, 2), new(2030, 3, 4), 0.5, ["source:s", "source:t"], "remark");
    private static readonly Evidence Undated = Dated with { Since = null, Until = null };

    public static readonly DataPackage Package = new()
    {
        Info = new("Whole", "CC-BY-4.0; https://example.org/licence", new(2026, 11, 24))
        {
            Description = "Every table.",
            Version = "1.2.0",
        },
        Countries = [new("CHN", "China", "Asia"), new("KOR", "South Korea", null)],
        Alliances = [new("alliance:x", "X", new(2019, 1, 1), "A club", ["source:s"])],
        Minerals =
        [
            new("mineral:nd", "Neodymium", "Nd", "mineral:re", "oxide", ["2846", "280530"], ["magnets", "lasers"], ["source:s"]),
            new("mineral:re", "Rare earths", null, null, null, [], [], []),
        ],
        Companies = [new("company:c", "C", "CHN", true, ["source:s"]), new("company:d", "D", "KOR", false, [])],
        Sites =
        [
            Site("site:a", Stage.Refining) with { Operator = "company:c", Latitude = 3.5, Longitude = 101.25, Aggregate = true },
            Site("site:b", Stage.Consumption),
        ],
        Measures =
        [
            new(
                "measure:m", MeasureKind.Tariff, "CHN", ["KOR"], ["mineral:nd", "mineral:re"], [Stage.Mining, Stage.Recycling],
                new(2023, 8, 1), new(2024, 8, 1), "A duty", ["source:s"]),
        ],
        Sources =
        [
            new(
                "source:s", "Title", "Publisher", PartialDay.Parse("2024-05-06"), "https://example.org", SourceKind.Dataset,
                Reliability.Low),
            new("source:t", "Other", null, null, null, null, null),
        ],
        Indicators = [new("indicator:i", "I", "How calm", 10, -2.5, ["source:s"])],
        Aliases = [new("company:c", "씨", "ko", AliasKind.Local, ["source:s"])],
        Identifiers =
        [
            new("site:a", IdentifierScheme.Wikidata, "Q42", ["source:s"]),
            new("site:b", IdentifierScheme.Wikidata, "Q43", ["source:s"]),
        ],
        Supplies =
        [
            new("site:a", "site:b", "mineral:nd", null, null, Undated),
            new("site:a", "site:b", "mineral:nd", "oxide", 10.5, Dated),
        ],
        Capacities = [new("site:a", "mineral:nd", 20, Dated)],
        Holdings = [new("site:a", "mineral:nd", 30, Dated)],
        Ownerships =
        [
            new("country:CHN", "site:a", 0.6, Dated) { Class = "A" },
            new("country:CHN", "site:a", 0.2, Dated) { Class = "B", ShareMax = 0.3 },
        ],
        Memberships = [new("KOR", "alliance:x", Dated)],
        Statistics =
        [
            new("CHN", "mineral:nd", StatisticMeasure.Production, 2024, 30, null, Undated),
            new("WLD", "mineral:nd", StatisticMeasure.Reserves, 2024, 40, 0.25, Undated) { FromYear = 2022 },
        ],
        Trades = [new("CHN", "KOR", "mineral:nd", "284690", 2023, 50, 60, 0.75, Undated)],
        Scores = [new("KOR", "indicator:i", 2022, -1.25, Undated)],
    };

    private static Site Site(string id, Stage stage) => new(
        id, id, stage, "CHN", null, null, null, SiteStatus.Operating, new(2012, 11, 30), new(2030, 1, 1), false, ["source:s"], "remark");
}
