using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Tests.Stores;

/// <summary>Databases store the version of their contents, so the version of a package must never change.</summary>
public sealed class ContentVersionTests
{
    private static readonly Evidence Dated = new(new(2020, 1, 2), null, 0.5, ["source:s", "source:t"], "note");
    private static readonly Evidence Undated = Dated with { Since = null };

    private static readonly DataPackage Package = new()
    {
        Countries = [new("KOR", "Korea", null), new("CHN", "China", "Asia")],
        Alliances = [new("alliance:x", "X", new(2020, 1, 1), null, ["source:s"])],
        Minerals = [new("mineral:m", "M", "Nd", null, "oxide", ["28", "29"], [], ["source:s"])],
        Companies = [new("company:c", "C", "KOR", true, []), new("company:d", "D", "CHN", false, ["source:s"])],
        Sites =
        [
            new(
                "site:a", "A", Stage.Recycling, "KOR", "company:c", -0.0, 12.5, SiteStatus.Suspended, new(1999, 1, 1), null, true, [], "n"),
        ],
        Measures =
        [
            new(
                "measure:m", MeasureKind.Tariff, "CHN", ["KOR"], ["mineral:m"], [Stage.Mining, Stage.Refining], null, new(2030, 1, 1), "d",
                ["source:s"]),
        ],
        Sources =
        [
            new("source:s", "S", null, PartialDay.Parse("2024-05-06"), "u", SourceKind.News, null),
            new("source:t", "T", "P", null, null, null, Reliability.Low),
        ],
        Supplies = [new("site:a", "site:b", "mineral:m", null, 1.5, Dated)],
        Capacities = [new("site:a", "mineral:m", null, Dated)],
        Holdings = [new("site:a", "mineral:m", 7, Dated)],
        Ownerships = [new("country:CHN", "site:a", 0.6, Dated)],
        Memberships = [new("KOR", "alliance:x", Dated)],
        Statistics = [new("WLD", "mineral:m", StatisticMeasure.Reserves, 2024, null, 0.25, Undated)],
        Trades = [new("CHN", "KOR", "mineral:m", "2846", 2023, 1, 2, null, Undated)],
    };

    [Fact]
    public void A_package_with_a_row_in_every_table_keeps_its_version() =>
        Assert.Equal("f7e319b5714639c8", ContentVersion.Compute(Package));

    [Fact]
    public void Indicators_and_scores_are_a_part_of_the_contents() => Assert.Equal(
        "804a3621e9fe2911",
        ContentVersion.Compute(Package with
        {
            Indicators = [new("indicator:i", "I", null, 10, -2.5, ["source:s"])],
            Scores = [new("KOR", "indicator:i", 2022, -1.25, Undated)],
        }));

    [Fact]
    public void An_empty_package_has_the_version_zero() => Assert.Equal("0000000000000000", ContentVersion.Compute(new DataPackage()));

    [Theory]
    [InlineData("Title", null, null)]
    [InlineData(null, "Title", null)]
    [InlineData(null, null, 2026)]
    public void Title_licence_and_date_are_a_part_of_the_contents(string? title, string? license, int? year)
    {
        var info = new PackageInfo(title, license, year is { } known ? new DateOnly(known, 1, 1) : null);

        Assert.NotEqual("6f51e9cdd77a7f5a", ContentVersion.Compute(Package with { Info = info }));
        Assert.NotEqual(
            ContentVersion.Compute(Package with { Info = info with { Title = "Other", License = "Other" } }),
            ContentVersion.Compute(Package with { Info = info }));
    }

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        var reversed = Package with { Countries = [.. Package.Countries.Reverse()], Sources = [.. Package.Sources.Reverse()] };

        Assert.Equal("f7e319b5714639c8", ContentVersion.Compute(reversed));
    }

    [Fact]
    public void A_changed_cell_changes_the_version() =>
        Assert.NotEqual("f7e319b5714639c8", ContentVersion.Compute(Package with { Holdings = [Package.Holdings[0] with { Tonnes = 8 }] }));
}
