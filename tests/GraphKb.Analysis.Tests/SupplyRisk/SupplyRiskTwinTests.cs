using CsCheck;
using GraphKb.Analysis.SupplyRisk;
using GraphKb.Model;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.SupplyRisk;

/// <summary>Supply risk against <see cref="SupplyRiskTwin"/>, and its laws, on random packages.</summary>
public sealed class SupplyRiskTwinTests
{
    private const double Tolerance = 1e-11;
    private static readonly string[][] Regions = [["KOR"], ["JPN", "KOR"], ["USA"], ["KOR", "JPN", "AUS", "KOR"]];
    private static readonly string[]?[] Codes = [null, null, ["2846"], ["28469", "2805"], []];
    private static readonly string?[] Sources = [null, null, "source:s"];
    private static readonly double[] Least = [0, 0.5, 0.9];
    private static readonly string?[] Indicators = [null, "indicator:unrest", "indicator:calm"];

    private static readonly Gen<(DataPackage Package, SupplyRiskQuestion Question)> Asked = Gen.Select(
        Gen.Int[1, 100_000], OneOf(Regions), OneOf(Codes), OneOf(Sources), OneOf(Indicators), OneOf(Least),
        (seed, of, hs, source, indicator, least) => (
            Package: WithProduction(new RandomPackage(seed).Make()),
            Question: new SupplyRiskQuestion
            {
                Mineral = "mineral:re",
                Of = of,
                Years = [2022, 2023, 2024],
                Hs = hs,
                Source = source,
                Indicator = indicator,
                MinConfidence = least,
            }));

    [Fact]
    public Task The_answer_is_that_of_the_definition() => Asked.SampleAsync(
        async asked =>
        {
            foreach (var answer in await Asking.AskAsync(asked.Package, asked.Question))
            {
                var expected = new SupplyRiskTwin(asked.Package, asked.Question).Ask(answer.Year);
                Assert.Equal(expected.RiskAtLeast, answer.ImportRisk.AtLeast, Tolerance);
                Assert.Equal(expected.RiskAtMost, answer.ImportRisk.AtMost, Tolerance);
                Assert.Equal(expected.HhiAtLeast, answer.Hhi.AtLeast, Tolerance);
                Assert.Equal(expected.HhiAtMost, answer.Hhi.AtMost, Tolerance);
                Assert.Equal(expected.HhiAtLeast * expected.RiskAtLeast, answer.Score.AtLeast, Tolerance);
                Assert.Equal(expected.HhiAtMost * expected.RiskAtMost, answer.Score.AtMost, Tolerance);
                Assert.Equal(expected.Imports, answer.Imports, Tolerance);
                Assert.Equal(expected.Production, answer.Production, Tolerance);
            }
        },
        iter: 400, seed: "0000000000001");

    [Fact]
    public Task An_import_from_a_country_no_less_stable_than_the_mean_never_raises_the_import_risk() => Gen.Select(
        Asked, Gen.Double[0, 1], Gen.Double[0, 500]).SampleAsync(
        async sample =>
        {
            var ((package, asked), part, tonnes) = sample;
            var question = asked with { Of = [.. asked.Of, "KOR"], Hs = null, Indicator = "indicator:unrest", MinConfidence = 0 };
            foreach (var before in await Asking.AskAsync(package, question))
            {
                var after = (await Asking.AskAsync(
                    WithImport(package, before.Year, tonnes, part * before.ImportRisk.AtLeast),
                    question with { Years = [before.Year] }))[0];

                Assert.True(after.ImportRisk.AtMost <= before.ImportRisk.AtMost + Tolerance);
                Assert.True(after.ImportRisk.AtLeast <= before.ImportRisk.AtLeast + Tolerance);
            }
        },
        iter: 100, seed: "0000000000001");

    [Fact]
    public Task The_bounds_contain_every_completion_of_the_unknown_scores_and_shares() => Gen.Select(
        Asked, Gen.Double[0, 1].Array[5], Gen.Double[0, 1]).SampleAsync(
        async sample =>
        {
            var ((package, question), governance, part) = sample;
            var whole = package with
            {
                Scores =
                [
                    .. package.Scores.Where(fact => fact.Evidence.Confidence >= question.MinConfidence),
                    .. package.Countries.SelectMany((country, index) => package.Indicators.Select(indicator => new Score(
                        country.Code, indicator.Id, 1900, indicator.Best + (governance[index] * (indicator.Worst - indicator.Best)),
                        TinyChain.Seen))),
                ],
            };
            var answers = await Asking.AskAsync(package, question);
            foreach (var (bounds, completed) in answers.Zip(await Asking.AskAsync(whole, question)))
            {
                Assert.InRange(completed.ImportRisk.AtLeast, bounds.ImportRisk.AtLeast - Tolerance, bounds.ImportRisk.AtMost + Tolerance);
                Assert.InRange(completed.ImportRisk.AtMost, bounds.ImportRisk.AtLeast - Tolerance, bounds.ImportRisk.AtMost + Tolerance);

                // The unlisted share belongs to two countries.
                var unlisted = Math.Sqrt(Math.Max(0, bounds.Hhi.AtMost - bounds.Hhi.AtLeast));
                var hhi = bounds.Hhi.AtLeast + Math.Pow(unlisted * part, 2) + Math.Pow(unlisted * (1 - part), 2);
                Assert.InRange(
                    hhi * completed.ImportRisk.AtMost, bounds.Score.AtLeast - Tolerance, bounds.Score.AtMost + Tolerance);
            }
        },
        iter: 100, seed: "0000000000001");

    [Theory]
    [InlineData(-2, 0, 1)]
    [InlineData(2, 0, 0)]
    [InlineData(-2, 1, 0.5)]
    public async Task The_risk_is_1_where_every_partner_is_worst_and_0_where_every_one_is_best(double score, double production, double risk)
    {
        var package = TinyTrade.Package with
        {
            Scores = [TinyTrade.Score("CHN", 2024, score), TinyTrade.Score("JPN", 2024, score), TinyTrade.Score("AUS", 2024, score)],
            Statistics = [TinyTrade.Production("KOR", 50 * production), TinyTrade.Production("CHN", 60)],
        };
        var answer = (await Asking.AskAsync(package, Asking.IntoKorea))[0];

        Assert.Equal((risk, risk), (answer.ImportRisk.AtLeast, answer.ImportRisk.AtMost));
    }

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    // A new country, with this governance, sells into Korea. Of unrest 100 is the worst score and 0 the best.
    private static DataPackage WithImport(DataPackage package, int year, double tonnes, double governance) => package with
    {
        Countries = [.. package.Countries, new("X01", "New land", null)],
        Scores = [.. package.Scores, new("X01", "indicator:unrest", year, 100 * governance, TinyChain.Seen)],
        Trades = [.. package.Trades, new("X01", "KOR", "mineral:re", null, year, tonnes, null, null, TinyChain.Seen)],
    };

    // The figures of refining of a random package, which are the most, as production.
    private static DataPackage WithProduction(DataPackage package) => package with
    {
        Statistics = [.. package.Statistics.Select(fact => fact.Measure == StatisticMeasure.Refining
            ? fact with { Measure = StatisticMeasure.Production } : fact).DistinctBy(fact => fact.Id)],
    };
}
