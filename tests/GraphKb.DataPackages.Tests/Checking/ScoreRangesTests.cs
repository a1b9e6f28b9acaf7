namespace GraphKb.DataPackages.Tests.Checking;

/// <summary>Scores and the ranges of their indicators, whichever end is the larger number.</summary>
public sealed class ScoreRangesTests
{
    [Theory]
    [InlineData("-2.5,2.5", "2.5", null)]
    [InlineData("-2.5,2.5", "-2.5", null)]
    [InlineData("-2.5,2.5", "-2.6", "-2.6 is outside the range of its indicator; expected a score from worst -2.5 to best 2.5")]
    [InlineData("-2.5,2.5", "3", "3 is outside the range of its indicator; expected a score from worst -2.5 to best 2.5")]
    [InlineData("100,0", "0", null)]
    [InlineData("100,0", "100", null)]
    [InlineData("100,0", "100.5", "100.5 is outside the range of its indicator; expected a score from worst 100 to best 0")]
    [InlineData("100,0", "-1", "-1 is outside the range of its indicator; expected a score from worst 100 to best 0")]
    [InlineData("100,0", "", "is blank; a value is required")]
    [InlineData("100,0", "calm", "\"calm\" is not a number; expected digits with a point, such as 1234.5")]
    public void A_score_is_between_the_ends_of_its_indicator(string ends, string value, string? error) => Assert.Equal(
        error is null ? [] : ["scores.csv:2: value: " + error],
        Read($"indicator:i,I,{ends}", $"KOR,indicator:i,2024,{value},source:s"));

    [Fact]
    public void The_ends_of_an_indicator_differ() => Assert.Equal(
        ["indicators.csv:2: best: 1 is also the worst score; expected two different ends"],
        Read("indicator:i,I,1,1", "KOR,indicator:i,2024,7,source:s"));

    [Fact]
    public void An_indicator_that_does_not_exist_is_one_error() => Assert.Equal(
        ["scores.csv:2: indicator: \"indicator:j\" does not exist; expected an existing indicator"],
        Read("indicator:i,I,0,1", "KOR,indicator:j,2024,7,source:s"));

    [Fact]
    public void A_country_has_one_score_of_an_indicator_in_a_year() => Assert.Equal(
        ["scores.csv:3: country: repeats the natural key of line 2 (country, indicator, year); expected each once"],
        Read("indicator:i,I,0,1", "KOR,indicator:i,2024,0.5,source:s\nKOR,indicator:i,2024,0.6,source:s"));

    [Fact]
    public void The_world_has_no_score() => Assert.Equal(
        ["scores.csv:2: country: \"WLD\" does not exist; expected an existing country"],
        Read("indicator:i,I,0,1", "WLD,indicator:i,2024,0.5,source:s"));

    private static IEnumerable<string> Read(string indicators, string scores) => BrokenPackage.Read(
        ("indicators.csv", $"id,name,worst,best\n{indicators}\n"),
        ("scores.csv", $"country,indicator,year,value,sources\n{scores}\n")).Errors();
}
