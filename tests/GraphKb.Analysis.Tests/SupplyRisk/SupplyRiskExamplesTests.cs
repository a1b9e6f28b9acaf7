using System.Globalization;
using GraphKb.Analysis.SupplyRisk;
using GraphKb.Model;
using GraphKb.Testing;
using static GraphKb.Analysis.Tests.SupplyRisk.Asking;
using static GraphKb.Testing.TinyTrade;

namespace GraphKb.Analysis.Tests.SupplyRisk;

/// <summary>Examples of <see cref="SupplyRiskAnalysis"/> that can be checked on paper; <see cref="TinyTrade"/> draws the data.</summary>
public sealed class SupplyRiskExamplesTests
{
    // 0.75 x 30 / 50 = 0.45; Australia without a score adds 0 to 0.2; 0.36 x 0.45 = 0.162 and 0.52 x 0.65 = 0.338.
    [Fact]
    public Task The_risk_is_the_governance_of_the_partners_weighted_by_tonnes_times_the_concentration() => AnswersAsync(
        "score 0.162-0.338 = hhi 0.36-0.52 x risk 0.45-0.65 | F 50 P 0 | CHN 30 0.6 g 0.75 part 0.45-0.45, AUS 10 0.2 g ? part 0-0.2, "
            + "JPN 10 0.2 g 0 part 0-0",
        IntoKorea);

    // Korea mines 40 tonnes itself, which have no risk: 0.75 x 30 / 90 = 0.25. The world makes 100: 0.36 + 0.16 = 0.52.
    [Fact]
    public Task What_a_region_produces_itself_lowers_its_risk() => AnswersAsync(
        "score 0.13-0.1878 = hhi 0.52-0.52 x risk 0.25-0.3611 | F 50 P 40 | CHN 30 0.3333 g 0.75 part 0.25-0.25, "
            + "AUS 10 0.1111 g ? part 0-0.1111, JPN 10 0.1111 g 0 part 0-0",
        IntoKorea,
        Package with { Statistics = [Production("CHN", 60), Production("KOR", 40), Production("WLD", 100)] });

    [Fact]
    public Task Trade_between_the_countries_of_a_region_does_not_count() => AnswersAsync(
        "score 0.18-0.4333 = hhi 0.36-0.52 x risk 0.5-0.8333 | F 45 P 0 | CHN 30 0.6667 g 0.75 part 0.5-0.5, "
            + "AUS 15 0.3333 g ? part 0-0.3333",
        IntoKorea with { Of = ["KOR", "JPN", "KOR"] });

    [Theory]
    [InlineData("2846", "CHN 30, JPN 10")]
    [InlineData("2846.1", "JPN 10")]
    [InlineData("2846.90", "CHN 30")]
    [InlineData("2805", "")]
    public async Task Codes_select_trades_by_their_beginning(string code, string expected)
    {
        var answer = (await AskAsync(Package, IntoKorea with { Hs = [code] }))[0];

        Assert.Equal(expected, string.Join(", ", answer.Partners.Select(partner => $"{partner.Country} {partner.Tonnes}")));
    }

    [Theory]
    [InlineData(2019, null)]
    [InlineData(2020, 0.5)]
    [InlineData(2023, 0.5)]
    [InlineData(2024, 0.75)]
    public async Task A_country_has_the_score_of_the_year_or_the_latest_earlier_one(int year, double? expected)
    {
        var package = Package with { Trades = [Trade("CHN", "KOR", 30) with { Year = year }] };

        Assert.Equal(expected, (await AskAsync(package, IntoKorea with { Years = [year] }))[0].Partners[0].Governance);
    }

    [Fact]
    public Task With_neither_trade_nor_production_nothing_is_known() => AnswersAsync(
        "score 0-0.52 = hhi 0.36-0.52 x risk 0-1 | F 0 P 0 | ", IntoKorea, Package with { Trades = [] });

    [Fact]
    public Task With_production_and_no_trade_there_is_no_import_risk() => AnswersAsync(
        "score 0-0 = hhi 1-1 x risk 0-0 | F 0 P 7 | ",
        IntoKorea,
        Package with { Trades = [], Statistics = [Production("KOR", 7)] });

    [Fact]
    public Task Without_statistics_the_concentration_is_unknown() => AnswersAsync(
        "score 0-0.75 = hhi 0-1 x risk 0.75-0.75 | F 30 P 0 | CHN 30 1 g 0.75 part 0.75-0.75",
        IntoKorea with { Hs = ["2846.9"] },
        Package with { Statistics = [] });

    [Fact]
    public async Task A_trade_of_unknown_tonnes_is_counted_and_left_out()
    {
        var package = Package with { Trades = [.. Package.Trades, Trade("USA", "KOR", null)] };
        var answer = (await AskAsync(package, IntoKorea))[0];

        Assert.Equal((1, 50.0, 3), (answer.UnknownTrades, answer.Imports, answer.Partners.Count));
    }

    [Fact]
    public Task Where_every_trade_is_of_unknown_tonnes_the_risk_is_unknown_and_not_zero() => AnswersAsync(
        "score 0-1 = hhi 1-1 x risk 0-1 | F 0 P 7 | ",
        IntoKorea,
        Package with { Trades = [Trade("CHN", "KOR", null)], Statistics = [Production("KOR", 7)] });

    [Fact]
    public Task A_production_of_unknown_tonnes_may_be_any_amount() => AnswersAsync(
        "score 0-0.75 = hhi 1-1 x risk 0-0.75 | F 30 P 0 | CHN 30 1 g 0.75 part 0.75-0.75",
        IntoKorea,
        Package with { Trades = [Trade("CHN", "KOR", 30)], Statistics = [Production("KOR", null, 1)] });

    [Fact]
    public async Task Facts_that_are_not_relied_on_are_unknown_trades_and_scores_that_are_not_there()
    {
        var doubted = TinyChain.Seen with { Confidence = 0.4 };
        var package = Package with
        {
            Scores = [Score("CHN", 2024, -1) with { Evidence = doubted }, Score("CHN", 2020, 0)],
            Trades = [Trade("CHN", "KOR", 30), Trade("JPN", "KOR", 10) with { Evidence = doubted }],
        };
        var answer = (await AskAsync(package, IntoKorea with { MinConfidence = 0.5 }))[0];

        Assert.Equal(("CHN", 0.5, 1), (answer.Partners.Single().Country, answer.Partners[0].Governance!.Value, answer.UnknownTrades));
    }

    [Fact]
    public async Task Years_are_answered_once_each_oldest_first_and_left_out_they_are_those_with_a_trade()
    {
        var package = Package with { Trades = [.. Package.Trades, Trade("CHN", "KOR", null) with { Year = 2021 }] };

        Assert.Equal([2021, 2024], (await AskAsync(package, IntoKorea with { Years = null })).Select(answer => answer.Year));
        Assert.Equal([2020, 2023], (await AskAsync(package, IntoKorea with { Years = [2023, 2020, 2023] })).Select(answer => answer.Year));
    }

    private static async Task AnswersAsync(string expected, SupplyRiskQuestion question, DataPackage? package = null) =>
        Assert.Equal(expected, Format(Assert.Single(await AskAsync(package ?? Package, question))));

    private static string Format(SupplyRiskAnswer answer) =>
        $"score {Format(answer.Score)} = hhi {Format(answer.Hhi)} x risk {Format(answer.ImportRisk)} | "
        + $"F {answer.Imports} P {answer.Production} | " + string.Join(", ", answer.Partners.Select(partner =>
            $"{partner.Country} {partner.Tonnes} {Format(partner.Share)} g {(partner.Governance is { } known ? Format(known) : "?")} "
            + $"part {Format(partner.Part)}"));

    private static string Format(Bounds bounds) => $"{Format(bounds.AtLeast)}-{Format(bounds.AtMost)}";

    private static string Format(double number) => Math.Round(number, 4).ToString(CultureInfo.InvariantCulture);
}
