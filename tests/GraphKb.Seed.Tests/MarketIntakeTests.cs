using System.Globalization;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Seed.Tests;

/// <summary>The intake of South Korea and Japan is known in tonnes, and docs/data.md states how much of it is inferred.</summary>
[Collection(DataPageTests.Pages)]
public sealed class MarketIntakeTests
{
    private const double HighestInferredConfidence = 0.4;
    private static readonly string Page = Repository.GetPath("docs", "data.md");
    private static readonly MineralTree Tree = new(Seed.Package.Minerals);

    [Theory]
    [InlineData("KOR")]
    [InlineData("JPN")]
    public void Every_last_supply_is_known_in_tonnes(string importer) =>
        Assert.Empty(SuppliesInto(importer).Where(fact => fact.Tonnes is null).Select(fact => fact.Id));

    /// <summary>GRAPHKB_WRITE_ANSWERS=1 rewrites the table in the page.</summary>
    [Fact]
    public void The_table_of_what_is_inferred_is_what_the_seed_says() =>
        TableInPage.Check(Page, "| Inferred of the tonnes |", CreateTable());

    private static IEnumerable<string> CreateTable()
    {
        yield return "| Inferred of the tonnes | South Korea | Japan |";
        yield return "|---|---|---|";
        var minerals = Seed.Package.Minerals.Where(mineral => mineral.Parent is null);
        foreach (var mineral in minerals.OrderBy(mineral => mineral.Name, StringComparer.Ordinal))
        {
            yield return $"| {mineral.Name} | {InferredPercent("KOR", mineral.Id)} | {InferredPercent("JPN", mineral.Id)} |";
        }
    }

    private static string InferredPercent(string importer, string mineral)
    {
        var supplies = SuppliesInto(importer).Where(fact => Tree.Down(mineral).Contains(fact.Mineral)).ToList();
        var inferred = supplies.Where(fact => fact.Evidence.Confidence <= HighestInferredConfidence).Sum(fact => fact.Tonnes ?? 0);
        return Math.Round(100 * inferred / supplies.Sum(fact => fact.Tonnes ?? 0)).ToString(CultureInfo.InvariantCulture) + " %";
    }

    private static IEnumerable<Supply> SuppliesInto(string importer)
    {
        var sites = Seed.Package.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        return Seed.Package.Supplies.Where(fact => DirectSuppliers.IsInForce(fact.Evidence, Seed.AsOf)
            && sites[fact.To] is { Stage: Stage.Consumption } to && to.Country == importer
            && DirectSuppliers.TakesPart(sites[fact.From], Seed.AsOf));
    }
}
