using GraphKb.Analysis.Errors;
using GraphKb.Analysis.SupplyRisk;
using GraphKb.Model.Entities;
using static GraphKb.Analysis.Tests.SupplyRisk.Asking;
using static GraphKb.Testing.TinyTrade;

namespace GraphKb.Analysis.Tests.SupplyRisk;

/// <summary>What a question about supply risk must name, and which indicator it takes by itself.</summary>
public sealed class SupplyRiskErrorTests
{
    [Fact]
    public Task A_region_names_a_country() =>
        FailsAsync("of", "of is empty; it must name at least one country, such as KOR.", IntoKorea with { Of = [] });

    [Fact]
    public Task A_country_exists() => FailsAsync(
        "of[1]", "There is no country code \"KOX\"; nearest existing: KOR.", IntoKorea with { Of = ["KOR", "KOX"] });

    [Fact]
    public Task A_code_is_not_blank() => FailsAsync(
        "hs[0]", "hs[0] is blank; it must be the beginning of a code, such as 2603.", IntoKorea with { Hs = [" "] });

    [Fact]
    public Task An_indicator_exists() => FailsAsync(
        "indicator",
        "There is no indicator \"indicator:pw\"; nearest existing: indicator:pv.",
        IntoKorea with { Indicator = "indicator:pw" });

    [Fact]
    public Task A_source_exists() => FailsAsync(
        "source", "There is no source \"source:x\"; nearest existing: source:s, source:t.", IntoKorea with { Source = "source:x" });

    [Fact]
    public Task More_than_200_years_are_an_error() => FailsAsync(
        "years", "years has 201 items; at most 200 are allowed.", IntoKorea with { Years = [.. Enumerable.Range(1900, 201)] });

    [Fact]
    public Task A_confidence_is_a_share() => FailsAsync(
        "minConfidence", "minConfidence is 2; it must be from 0 (rely on every fact) to 1.", IntoKorea with { MinConfidence = 2 });

    [Theory]
    [InlineData("indicator:a", "Political Stability and Absence of Violence", "indicator:a")]
    [InlineData("indicator:political-stability", "PV", "indicator:political-stability")]
    [InlineData("indicator:a", "Rule of law", null)]
    public async Task Without_an_indicator_political_stability_is_taken_by_its_id_or_name(string id, string name, string? expected)
    {
        var package = Package with
        {
            Indicators = [new Indicator("indicator:0", "Voice", null, 0, 1, []), new Indicator(id, name, null, 0, 1, [])],
            Scores = [],
        };

        Assert.Equal(expected, (await AskAsync(package, IntoKorea))[0].Indicator);
    }

    private static async Task FailsAsync(string argument, string sentence, SupplyRiskQuestion question)
    {
        var error = await Assert.ThrowsAsync<UserInputException>(() => AskAsync(Package, question));

        Assert.Equal((argument, sentence), (error.ParamName, error.Message));
    }
}
