using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Model.Tests.Schemas;

/// <summary>One row in every table, with a different value in every column; two ownerships, as bounds exclude a share.</summary>
internal static class SamplePackage
{
    private static readonly Evidence Dated = new(new(2020, 1, 2), new(2021, 3, 4), 0.5, ["source:s", "source:t"], "remark")
    {
        Package = "p",
    };

    private static readonly Evidence Undated = Dated with { Since = null, Until = null };

    public static readonly DataPackage Full = new()
    {
        Countries = [new("KOR", "South Korea", "Asia") { Package = "p" }],
        Alliances = [new("alliance:x", "X", new(2019, 1, 1), "A club", ["source:s"]) { Package = "p" }],
        Minerals =
        [
            new("mineral:nd", "Neodymium", "Nd", "mineral:re", "oxide", ["2846"], ["magnets", "lasers"], ["source:s"]) { Package = "p" },
        ],
        Companies = [new("company:c", "C", "CHN", true, ["source:s"]) { Package = "p" }],
        Sites =
        [
            new(
                "site:a", "A", Stage.Refining, "MYS", "company:c", 3.5, 101.25, SiteStatus.Suspended, new(2012, 11, 30), new(2030, 1, 1),
                    true,
                ["source:s"], "remark") { Package = "p" },
        ],
        Measures =
        [
            new(
                "measure:m", MeasureKind.Tariff, "CHN", ["KOR", "JPN"], ["mineral:nd"], [Stage.Mining, Stage.Recycling], new(2023, 8, 1),
                new(2024, 8, 1), "A duty", ["source:s"]) { Package = "p" },
        ],
        Sources =
        [
            new("source:s", "Title", "Publisher", PartialDay.Parse("2024-05"), "https://example.org", SourceKind.News, Reliability.Low)
            {
                Package = "p",
            },
        ],
        Indicators = [new("indicator:i", "I", "How calm", 10, -2.5, ["source:s"]) { Package = "p" }],
        Aliases = [new("company:c", "씨", "ko", AliasKind.Local, ["source:s"]) { Package = "p" }],
        Identifiers = [new("site:a", IdentifierScheme.Wikidata, "Q42", ["source:s"]) { Package = "p" }],
        Supplies = [new("site:a", "site:b", "mineral:nd", "oxide", 10.5, Dated)],
        Capacities = [new("site:a", "mineral:nd", 20, Dated)],
        Holdings = [new("site:a", "mineral:nd", 30, Dated)],
        Ownerships =
        [
            new("country:CHN", "site:a", 0.6, Dated) { Class = "A" },
            new("country:CHN", "site:a", 0.2, Dated) { Class = "B", ShareMax = 0.3 },
        ],
        Memberships = [new("KOR", "alliance:x", Dated)],
        Statistics = [new("WLD", "mineral:nd", StatisticMeasure.Reserves, 2024, 40, 0.25, Undated) { FromYear = 2022 }],
        Trades = [new("CHN", "KOR", "mineral:nd", "2846.90", 2023, 50, 60, 0.75, Undated)],
        Scores = [new("KOR", "indicator:i", 2022, -1.25, Undated)],
    };
}
