using GraphKb.DataPackages.Reports;

namespace GraphKb.DataPackages.Tests.Reports;

public sealed class KnowledgePageTests
{
    private static readonly (string File, string Contents)[] Files =
    [
        ("datapackage.json", "{\"created\":\"2026-06-01T00:00:00Z\",\"resources\":[]}"),
        ("sources.csv", "id,title,published\nsource:s,A,2025-02-01\nsource:t,B,2019-02-01\n"),
        (
            "sites.csv",
            "id,name,stage,country,operator,latitude,longitude,aggregate,closed,status,note\n"
            + "site:a,A,MINING,CHN,company:a,1,2,false,,,\n"
            + "site:c,C,MINING,CHN,company:a,1,2,false,,,Coordinates of the town of C.\n"
            + "site:d,D,MINING,CHN,company:a,1,2,false,,,\n"
            + "site:e,E,MINING,CHN,,,,true,,,\n"
            + "site:b,B,CONSUMPTION,KOR,,,,false,,,\n"
            + "site:f,F,REFINING,KOR,,,,false,,SUSPENDED,Idle | for good.\n"),
        (
            "capacities.csv",
            "site,mineral,tonnes,since,sources\nsite:a,mineral:nd,9,2015,source:s\nsite:c,mineral:nd,8,2022,source:s\n"
            + "site:d,mineral:nd,7,2015,source:t\nsite:e,mineral:nd,6,2022,source:s\n"),
        (
            "supplies.csv",
            "from,to,mineral,form,tonnes,since,until,confidence,sources\nsite:a,site:b,mineral:nd,oxide,6,2020,,0.4,source:s\n"
            + "site:a,site:b,mineral:nd,metal,2,2020,,0.5,source:s\nsite:a,site:b,mineral:nd,ore,9,2020,2021-01-01,0.1,source:s\n"),
    ];

    /// <summary>
    /// Six of eight tonnes are estimates. Of three mines with tonnes one is complete: the second has the coordinates of its town, the
    /// third a figure of 2019 at the latest.
    /// </summary>
    [Fact]
    public void A_mineral_has_a_score() => Assert.Contains(
        "| Rare earths | 75 % | 2025-02-01 | 16 | 1 of 3 | – | – | – |", KnowledgePage.Create(BrokenPackage.Read(Files)));

    /// <summary>The first mine is complete with the coordinates of the works, and not with those of a place near it.</summary>
    [Theory]
    [InlineData("Coordinates of the nearest town, A.", "0 of 3")]
    [InlineData("Renamed in 2020; coordinates of the town of A.", "0 of 3")]
    [InlineData("Coordinates of the county of A, in the encyclopaedia.", "0 of 3")]
    [InlineData("Coordinates of the area of the salt plain, on which the works stands.", "0 of 3")]
    [InlineData("Coordinates of the industrial park, in which the works stands.", "1 of 3")]
    public void A_works_placed_at_a_town_or_county_is_not_complete(string note, string score)
    {
        const string mine = "site:a,A,MINING,CHN,company:a,1,2,false,,,";
        var files = Files.Select(file => (file.File, file.Contents.Replace($"{mine}\n", $"{mine}\"{note}\"\n", StringComparison.Ordinal)));

        Assert.Contains(
            $"| Rare earths | 75 % | 2025-02-01 | 16 | {score} | – | – | – |", KnowledgePage.Create(BrokenPackage.Read([.. files])));
    }

    [Fact]
    public void Findings_are_listed_by_kind_with_the_id_and_the_note_of_the_row()
    {
        var page = KnowledgePage.Create(BrokenPackage.Read(Files));
        var heading = page.ToList().IndexOf("## Status against dates: 1");

        Assert.Equal(
            "| `site:f` | site:f is SUSPENDED and has no day in closed, so it never takes part; expected the day | Idle \\| for good. |",
            page[heading + 6]);
    }

    [Fact]
    public void A_package_with_errors_has_no_page() =>
        Assert.Empty(KnowledgePage.Create(BrokenPackage.Read("sources.csv", "id,title\nsource:s,\n")));
}
