using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Reading;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Cases;

/// <summary>Concentration by figures that are exact on paper, and by figures that contradict each other.</summary>
public sealed class StatisticCasesTests
{
    private const string Query =
        """
        {
          concentration(mineral: "mineral:m", measure: PRODUCTION, year: 2023) {
            hhi hhiAtMost unlisted tonnes shares { country { code } share tonnes }
          }
        }
        """;

    // 49 + 4 + 1 = 54 hundredths. Every digit counts here, so the answers are compared as they are sent.
    [Fact]
    public Task Tenths_that_sum_to_1_on_paper_sum_to_1() => AnswersAsync(
        "stats-tenths",
        """{"hhi":5400,"hhiAtMost":5400,"unlisted":0,"tonnes":1,"shares":["""
            + """{"country":{"code":"AAA"},"share":0.7,"tonnes":0.7},{"country":{"code":"CCC"},"share":0.2,"tonnes":0.2},"""
            + """{"country":{"code":"BBB"},"share":0.1,"tonnes":0.1}]}""");

    // 17/23 and 6/23.
    [Fact]
    public Task Countries_with_more_tonnes_than_the_world_share_1() => AnswersAsync(
        "stats-unit-mismatch",
        """{"hhi":6143.66729679,"hhiAtMost":6143.66729679,"unlisted":0,"tonnes":230,"shares":["""
            + """{"country":{"code":"AAA"},"share":0.739130434783,"tonnes":170000},"""
            + """{"country":{"code":"BBB"},"share":0.260869565217,"tonnes":60000}]}""");

    [Fact]
    public void Countries_with_more_tonnes_than_the_world_are_a_warning_of_check()
    {
        var warning = Assert.Single(Read("stats-unit-mismatch").Problems, problem => problem.File == "statistics.csv");

        Assert.Equal(Severity.Warning, warning.Severity);
        Assert.Equal(
            "the countries of PRODUCTION of mineral:m in 2023, by source:s, have 230000 t, and the world 230 t; "
                + "expected no more than the world",
            warning.Message);
        Assert.DoesNotContain(Read("stats-tenths").Problems, problem => problem.File == "statistics.csv");
    }

    private static async Task AnswersAsync(string name, string expected) => Assert.Equal(
        $$$"""{"data":{"concentration":{{{expected}}}}}""", await TinyApi.ExecuteAsync(Query, package: Read(name).Package!));

    private static PackageReadResult Read(string name) => PackageReader.Read(
        Repository.GetPath("tests", "GraphKb.Api.Tests", "Cases", name, "package"), null, CancellationToken.None);
}
