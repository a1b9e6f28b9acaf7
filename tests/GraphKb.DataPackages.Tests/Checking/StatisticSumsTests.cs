namespace GraphKb.DataPackages.Tests.Checking;

public sealed class StatisticSumsTests
{
    private const string Header = "country,mineral,measure,year,from_year,tonnes,share,sources\n";

    [Theory]
    [InlineData(
        "WLD,230,;CHN,170000,;KOR,60000,",
        "statistics.csv:3: tonnes: warning: the countries of PRODUCTION of mineral:nd in 2023, by source:s, have 230000 t, and the world "
            + "230 t; expected no more than the world")]
    [InlineData(
        "CHN,,0.6;KOR,,0.7",
        "statistics.csv:3: share: warning: the countries of PRODUCTION of mineral:nd in 2023, by source:s, have shares that sum to 1.3; "
            + "expected 1 at most")]
    [InlineData(
        "CHN,,0.6;KOR,50,;WLD,100,",
        "statistics.csv:2: share: warning: the countries of PRODUCTION of mineral:nd in 2023, by source:s, have shares that sum to 1.1; "
            + "expected 1 at most")]
    [InlineData("WLD,100,;CHN,60,;KOR,45,", null)]
    [InlineData("CHN,,0.55;KOR,,0.5", null)]
    [InlineData("CHN,170000,;KOR,60000,", null)]
    [InlineData("WLD,,;CHN,170000,", null)]
    public void Figures_of_one_source_over_the_worlds_by_more_than_rounding_are_named(string rows, string? expected)
    {
        var warnings = Read(rows.Split(';').Select(row => row.Insert(3, ",mineral:nd,PRODUCTION,2023,") + ",source:s"));

        Assert.Equal(expected is null ? [] : [expected], warnings);
    }

    [Theory]
    [InlineData("KOR,mineral:nd,PRODUCTION,2023,,60,,source:t")]
    [InlineData("KOR,mineral:nd,PRODUCTION,2023,2020,60,,source:s")]
    [InlineData("KOR,mineral:nd,PRODUCTION,2022,,60,,source:s")]
    [InlineData("KOR,mineral:nd,REFINING,2023,,60,,source:s")]
    [InlineData("KOR,mineral:re,PRODUCTION,2023,,60,,source:s")]
    public void Figures_of_other_sources_years_measures_and_minerals_do_not_add_up(string row) => Assert.Empty(
        Read(["WLD,mineral:nd,PRODUCTION,2023,,100,,source:s", "CHN,mineral:nd,PRODUCTION,2023,,60,,source:s;source:t", row]));

    private static IEnumerable<string> Read(IEnumerable<string> rows)
    {
        var result = BrokenPackage.Read(
            ("sources.csv", "id,title\nsource:s,A source\nsource:t,Another\n"),
            ("statistics.csv", Header + string.Join('\n', rows) + "\n"));
        Assert.NotNull(result.Package);
        return result.Warnings().Where(line => line.StartsWith("statistics", StringComparison.Ordinal));
    }
}
