using GraphKb.Analysis.Concentration;
using GraphKb.Analysis.Errors;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using static GraphKb.Analysis.Tests.Concentration.ThreeRefineries;

namespace GraphKb.Analysis.Tests.Concentration;

/// <summary>Which source's figures are read for a year; each case adds figures of sources a, b and c to an empty table.</summary>
public sealed class SourceChoiceTests
{
    private static readonly ConcentrationQuestion Question = new()
    {
        Mineral = "mineral:re",
        Measure = StatisticMeasure.Production,
        Year = 2024,
        AsOf = Day,
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("b", "a:CHN", "b:CHN", "b:JPN")]
    [InlineData("b", "a:CHN", "a:WLD", "b:CHN", "b:JPN")]
    [InlineData("a", "a:CHN", "b:CHN")]
    [InlineData("c", "a:CHN", "b:CHN", "c:CHN")]
    [InlineData("a", "0:CHN", "a:CHN")]
    [InlineData("a", "a:CHN", "b:WLD")]
    [InlineData("a", "a:CHN", "b:CHN:2020", "b:JPN:2020")]
    [InlineData("b since 2020", "a:CHN:2016", "b:CHN:2020", "b:JPN:2020")]
    [InlineData("a since 2020", "a:CHN:2016", "a:CHN:2020")]
    [InlineData("a since 2016", "a:CHN:2016", "a:JPN:2016", "a:CHN:2020")]
    [InlineData("a", "a:WLD", "b:CHN:2020", "b:JPN:2020")]
    public async Task The_year_alone_then_most_countries_then_published_last_then_the_id(string expected, params string[] figures)
    {
        var answer = await AskAsync(Question, figures);

        Assert.Equal(expected, answer.Source!["source:".Length..] + (answer.FromYear is { } year ? $" since {year}" : ""));
    }

    [Fact]
    public async Task A_source_that_is_given_is_read_even_as_means()
    {
        var answer = await AskAsync(Question with { Source = "source:b" }, ["a:CHN", "b:CHN:2020", "b:WLD:2020"]);

        Assert.Equal(("source:b", 2020, 0.5), (answer.Source, answer.FromYear, answer.Shares[0].Share));
    }

    [Fact]
    public async Task Of_a_source_without_such_figures_nothing_is_known()
    {
        var answer = await AskAsync(Question with { Source = "source:c" }, ["a:CHN"]);

        Assert.Equal(("source:c", 1.0, 0.0, 10_000.0), (answer.Source, answer.Unlisted, answer.Hhi, answer.HhiAtMost));
        Assert.Equal((0, 2024), (answer.Shares.Count, answer.Year));
    }

    [Theory]
    [InlineData("source:d")]
    [InlineData("company:chinese")]
    public async Task A_source_that_does_not_exist_is_an_error_with_suggestions(string source)
    {
        var error = await Assert.ThrowsAsync<UserInputException>(() => AskAsync(Question with { Source = source }, ["a:CHN"]));

        Assert.Equal("source", error.ParamName);
        Assert.StartsWith($"There is no source \"{source}\"", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Nearest);
    }

    [Fact]
    public async Task More_than_200_years_are_an_error()
    {
        await using var store = EmbeddedStore.InMemory(Package);
        var reader = await store.OpenReaderAsync(Stop);
        var question = new ConcentrationsQuestion
        {
            Mineral = "mineral:re",
            Measure = StatisticMeasure.Production,
            Years = [.. Enumerable.Range(1900, 201)],
        };
        var error = await Assert.ThrowsAsync<UserInputException>(
            () => ConcentrationsAnalysis.PrepareAsync(reader, question, Stop).AsTask());

        Assert.Equal("years has 201 items; at most 200 are allowed.", error.Message);
    }

    // "b:CHN:2020" is a figure of source:b for China, a mean from 2020; source:a and source:b are of 2020,
    // source:c is later, of source:0 nothing is known.
    private static async Task<ConcentrationAnswer> AskAsync(ConcentrationQuestion question, string[] figures)
    {
        await using var store = EmbeddedStore.InMemory(Package with
        {
            Sources = [Source("a", "2020"), Source("b", "2020-01"), Source("c", "2021-01-01"), Source("0", "")],
            Statistics = [.. figures.Select(Figure)],
        });
        return (await ConcentrationAnalysis.PrepareAsync(await store.OpenReaderAsync(Stop), question, Stop)).Answer();
    }

    private static Source Source(string slug, string published) =>
        new("source:" + slug, slug, null, PartialDay.Parse(published), null, null, null);

    private static Statistic Figure(string text)
    {
        var parts = text.Split(':');
        var figure = Statistic(parts[1], parts[1] == "WLD" ? 100 : 50, null);
        return figure with
        {
            FromYear = parts.Length > 2 ? int.Parse(parts[2], null) : null,
            Evidence = figure.Evidence with { Sources = ["source:" + parts[0]] },
        };
    }
}
