using GraphKb.DataPackages.Reports;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Tests.Reports;

/// <summary>What a package says of each mineral.</summary>
public sealed class MineralTableTests
{
    private static readonly Evidence Sourced = new(null, null, 1, ["source:s"], null);

    [Fact]
    public void A_mineral_counts_its_own_rows_and_blank_figures_and_children_follow_their_parent()
    {
        var package = new DataPackage
        {
            Minerals = [Mineral("ores", null), Mineral("tin", null), Mineral("fine-ore", "mineral:ores")],
            Sites =
            [
                Site("mine", Stage.Mining, aggregate: false), Site("other", Stage.Mining, aggregate: true),
                Site("market", Stage.Consumption, aggregate: false),
            ],
            Capacities =
            [
                new("site:mine", "mineral:ores", 5, Sourced), new("site:mine", "mineral:fine-ore", null, Sourced),
                new("site:other", "mineral:ores", 7, Sourced),
            ],
            Supplies = [new("site:mine", "site:market", "mineral:fine-ore", "ore", null, Sourced)],
            Trades = [new("KOR", "JPN", "mineral:tin", "80", 2024, null, 10, 0.1, Sourced)],
        };

        Assert.Equal(
        [
            "| Ores | 1 | 1 | 1 | 0 | 0 | 2 | 0 | 0 | 0 | 0 |",
            "| Fine-ore | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 0 | 0 | 0 |",
            "| Tin | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 1 |",
            "| **All** | 1 | 1 | 1 | 1 | 1 | 3 | 1 | 0 | 1 | 1 |",
        ],
            MineralTable.Create(package).Skip(2));
    }

    private static Mineral Mineral(string slug, string? parent) =>
        new($"mineral:{slug}", char.ToUpperInvariant(slug[0]) + slug[1..], null, parent, null, [], [], ["source:s"]);

    private static Site Site(string slug, Stage stage, bool aggregate) =>
        new($"site:{slug}", slug, stage, "KOR", null, null, null, SiteStatus.Operating, null, null, aggregate, ["source:s"], null);
}
