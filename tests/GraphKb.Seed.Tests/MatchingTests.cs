using System.Globalization;
using CsvHelper;
using GraphKb.Analysis.Matching;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Seed.Tests;

/// <summary>
/// Sixty spellings of works and companies as other people's lists have them (the works mostly those of the Geological Survey's list of
/// mineral operations), each with the entity of the seed that it is, or none.
/// </summary>
public sealed class MatchingTests(ITestOutputHelper output)
{
    private const double LeastPrecision = 0.95;
    private const double LeastRecall = 0.88;
    private const double LeastFreshPrecision = 0.9;
    private const double LeastFreshRecall = 0.78;
    private const double SameBand = 90;

    /// <summary>Precision: how many of the matches are right. Recall: how many of those that are in the seed are found.</summary>
    [Fact]
    public Task Spellings_of_other_lists_are_matched_with_few_mistakes() => CheckAsync("matches.csv", LeastPrecision, LeastRecall);

    /// <summary>
    /// Sixty pairs that the matcher was not tuned on: other entities, other scripts, and works that are not in the seed of companies that
    /// are. They were labelled before the matcher saw them, and stay a measure: nothing is tuned on them.
    /// </summary>
    [Fact]
    public Task Pairs_that_nothing_was_tuned_on_are_matched_with_few_mistakes() =>
        CheckAsync("matches-fresh.csv", LeastFreshPrecision, LeastFreshRecall);

    [Theory]
    [InlineData("Mt Weld", "site:mt-weld-mine")]
    [InlineData("Mt. Marion", "site:mt-marion-mine")]
    [InlineData("Mount Cattlin", "site:mt-cattlin-mine")]
    public async Task A_mount_is_found_by_its_own_name_however_mount_is_written(string text, string expected)
    {
        await using var store = EmbeddedStore.InMemory(Seed.Package);
        var matcher = new EntityMatcher(await store.OpenReaderAsync(TestContext.Current.CancellationToken));

        var found = await matcher.FindAsync(new MatchQuestion(text) { Kinds = ["site"] }, TestContext.Current.CancellationToken);

        Assert.Equal(expected, found[0].Entity.Id);
    }

    private async Task CheckAsync(string file, double leastPrecision, double leastRecall)
    {
        await using var store = EmbeddedStore.InMemory(Seed.Package);
        var matcher = new EntityMatcher(await store.OpenReaderAsync(TestContext.Current.CancellationToken));
        var pairs = Read(file);
        var (right, wrong, sure, sureAndWrong) = (0, 0, 0, 0);
        foreach (var (question, expected) in pairs)
        {
            var found = await matcher.FindAsync(question, TestContext.Current.CancellationToken);
            var best = found.FirstOrDefault(candidate => candidate.IsMatch);
            var match = best?.Entity.Id ?? "";
            sure += best?.Score >= SameBand ? 1 : 0;
            sureAndWrong += best?.Score >= SameBand && match != expected ? 1 : 0;
            right += match.Length > 0 && match == expected ? 1 : 0;
            wrong += match.Length > 0 && match != expected ? 1 : 0;
            if (match != expected)
            {
                var others = string.Join(", ", found.Take(3).Select(candidate => $"{candidate.Entity.Id} {candidate.Score}"));
                output.WriteLine($"{question.Text}: {match}; expected {expected}; candidates {others}");
            }
        }

        var (precision, recall) = (right / (double)(right + wrong), right / (double)pairs.Count(pair => pair.Expected.Length > 0));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{pairs.Count} pairs: precision {precision:0.000}, recall {recall:0.000}; {sure} sure (from 90 on), {sureAndWrong} wrong"));
        Assert.Equal(60, pairs.Count);
        Assert.True(precision >= leastPrecision, $"precision {precision}");
        Assert.True(recall >= leastRecall, $"recall {recall}");
    }

    private static List<(MatchQuestion Question, string Expected)> Read(string file)
    {
        using var text = File.OpenText(Repository.GetPath("tests", "GraphKb.Seed.Tests", file));
        using var csv = new CsvParser(text, CultureInfo.InvariantCulture);
        var pairs = new List<(MatchQuestion, string)>();
        csv.Read();
        while (csv.Read())
        {
            pairs.Add((
                new MatchQuestion(csv[0])
                {
                    Kinds = [csv[1]],
                    Country = csv[2],
                    Stage = EnumNames.Find<Stage>(csv[3]),
                },
                csv[4]));
        }

        return pairs;
    }
}
