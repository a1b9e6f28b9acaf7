using System.Text.Json.Nodes;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Questions.Asking;
using GraphKb.Questions.Formats;
using GraphKb.Questions.Library;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Questions.Tests;

/// <summary>Every question of the library on the seed, in every format that its answer has.</summary>
public sealed class SeedQuestionTests : IAsyncDisposable
{
    private static readonly string[] WithoutSources = ["about-the-data"];
    private readonly EmbeddedStore _store = Repository.CreateSeedStore();

    public static TheoryData<string> Names => [.. QuestionLibrary.Open(null).Names];

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_has_rows_sources_and_every_format_that_fits(string name)
    {
        var answer = await AskAsync(name, new JsonObject());
        var export = AnswerExport.Create(answer, "");

        Assert.NotEmpty(export.Table.Rows);
        Assert.Equal(!WithoutSources.Contains(name), answer.Evidence.Sources.Count > 0);
        foreach (var format in AnswerFormats.All.Where(format => format.Fits(answer.Shape)))
        {
            using var stream = new MemoryStream();
            await format.WriteAsync(export, stream, TestContext.Current.CancellationToken);
            Assert.True(stream.Length > 100, format.Name);
        }
    }

    [Theory]
    [InlineData("largest-sites", "geojson")]
    [InlineData("opening-sites", "geojson")]
    [InlineData("chains-through-refining", "geojson graphml")]
    [InlineData("uncertain-supplies", "geojson graphml")]
    [InlineData("origins-of-intake", "graphml")]
    [InlineData("world-trade", "")]
    public void Places_and_networks_have_formats_of_their_own(string name, string expected)
    {
        using var executor = new GraphQlExecutor(_store, new ApiLimits(), TimeProvider.System);
        var shape = new QuestionRunner(executor).Describe(QuestionLibrary.Open(null).Find(name)!);
        string[] special = ["geojson", "graphml"];

        var names = AnswerFormats.All.Where(format => format.Fits(shape)).Select(format => format.Name);
        Assert.Equal(expected, string.Join(' ', names.Intersect(special)));
    }

    [Fact]
    public async Task Several_countries_and_minerals_are_answered_in_one_table()
    {
        var minerals = new JsonArray("mineral:gallium", "mineral:tungsten");
        var answer = await AskAsync("exposure", new JsonObject { ["of"] = new JsonArray("JPN", "KOR"), ["mineral"] = minerals });

        Assert.Equal(4, answer.Parts.Count);
        Assert.Equal(["mineral", "of"], AnswerExport.Create(answer, "").Table.Columns.Take(2).Select(column => column.Name));
    }

    private async Task<QuestionAnswer> AskAsync(string name, JsonObject variables)
    {
        using var executor = new GraphQlExecutor(_store, new ApiLimits(), TimeProvider.System);
        var question = QuestionLibrary.Open(null).Find(name)!;
        return await new QuestionRunner(executor)
            .AskAsync(question, QuestionInput.FromJson(question, variables), null, TestContext.Current.CancellationToken);
    }
}
