using System.Globalization;
using GraphKb.Analysis.SupplyRisk;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Seed.Tests;

/// <summary>
/// Supply risk agrees with a public implementation of the method. That takes 0.5 for a partner without a score, so its score is compared
/// with the middle of the bounds.
/// </summary>
public sealed class SupplyRiskAgreementTests
{
    private static readonly string Page = Repository.GetPath("docs", "supply-risk.md");

    [Fact]
    public async Task On_the_same_figures_every_score_is_within_2_percent()
    {
        var compared = await CompareAsync(GeoPolRiskData.CreatePackage(), null);

        Assert.Equal(100, compared.Count);
        Assert.Equal([], compared.Where(pair => Math.Abs(Difference(pair)) > 0.02).Select(Describe));
        Assert.All(compared, pair => Assert.InRange(
            pair.Expected.Value, pair.Answer.Score.AtLeast * 0.98, pair.Answer.Score.AtMost * 1.02));
    }

    [Fact]
    public async Task With_the_seed_every_score_is_within_5_percent_where_the_seed_has_the_tonnes()
    {
        var compared = await CompareAsync(Seed.Package, "source:wmd-2024");

        Assert.Equal(90, compared.Count);
        Assert.Equal([], compared.Where(pair => Math.Abs(Difference(pair)) > 0.05 && !LacksTonnes(pair.Expected)).Select(Describe));
        Assert.Equal(80, compared.Count(pair => !LacksTonnes(pair.Expected)));
    }

    /// <summary>GRAPHKB_WRITE_ANSWERS=1 rewrites the table in the page.</summary>
    [Fact]
    public async Task The_page_lists_the_differences_by_mineral()
    {
        var whole = (await CompareAsync(GeoPolRiskData.CreatePackage(), null)).ToLookup(pair => pair.Expected.Mineral);
        var seed = (await CompareAsync(Seed.Package, "source:wmd-2024")).ToLookup(pair => pair.Expected.Mineral);

        TableInPage.Check(
            Page,
            "| Mineral | Codes |",
            [
                "| Mineral | Codes | Same figures: largest difference | Seed: scores within 5 % | Seed: largest difference |",
                "|---|---|---|---|---|",
                .. GeoPolRiskData.Codes.Select(mineral => $"| {mineral.Key} | {string.Join(", ", mineral.Value)} | "
                    + $"{Largest(whole[mineral.Key])} | {seed[mineral.Key].Count(pair => Math.Abs(Difference(pair)) <= 0.05)} of "
                    + $"{seed[mineral.Key].Count()} | {(seed[mineral.Key].Any() ? Largest(seed[mineral.Key]) : "not in the seed")} |"),
            ]);
    }

    // Cobalt intermediates are of unknown content, so that their trades have no tonnes in the seed.
    private static bool LacksTonnes(GeoPolRiskScore expected) => expected.Mineral == "cobalt";

    private static async Task<List<(GeoPolRiskScore Expected, SupplyRiskAnswer Answer)>> CompareAsync(DataPackage package, string? source)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var store = EmbeddedStore.InMemory(package);
        var reader = await store.OpenReaderAsync(stop);
        var compared = new List<(GeoPolRiskScore Expected, SupplyRiskAnswer Answer)>();
        foreach (var expected in GeoPolRiskData.Expected)
        {
            var question = new SupplyRiskQuestion
            {
                Mineral = "mineral:" + expected.Mineral,
                Of = [expected.Country],
                Years = [expected.Year],
                Hs = GeoPolRiskData.Codes[expected.Mineral],
                Source = source,
            };
            if (reader.Tables.Minerals.Find(question.Mineral) is not null)
            {
                compared.Add((expected, (await SupplyRiskAnalysis.PrepareAsync(reader, question, stop)).Answer()[0]));
            }
        }

        return compared;
    }

    private static double Difference((GeoPolRiskScore Expected, SupplyRiskAnswer Answer) pair) =>
        ((pair.Answer.Score.AtLeast + pair.Answer.Score.AtMost) / 2 / pair.Expected.Value) - 1;

    private static string Describe((GeoPolRiskScore Expected, SupplyRiskAnswer Answer) pair) =>
        $"{pair.Expected} differs by {Percent(Difference(pair))}";

    private static string Largest(IEnumerable<(GeoPolRiskScore Expected, SupplyRiskAnswer Answer)> pairs) =>
        Percent(pairs.Max(pair => Math.Abs(Difference(pair))));

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
