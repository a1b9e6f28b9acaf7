using System.Text.RegularExpressions;
using GraphKb.DataPackages.Reports;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Seed.Tests;

/// <summary>The tables and warnings in docs/data.md agree with the seed.</summary>
[Collection(Pages)]
public sealed partial class DataPageTests
{
    /// <summary>The collection of the tests that may rewrite docs/data.md, which must not run in parallel.</summary>
    public const string Pages = nameof(Pages);

    private static readonly string Page = Repository.GetPath("docs", "data.md");

    /// <summary>GRAPHKB_WRITE_ANSWERS=1 rewrites the table in the page.</summary>
    [Fact]
    public void The_table_of_rows_and_blank_figures_is_the_one_that_check_prints()
    {
        var text = File.ReadAllText(Page);
        var table = string.Join('\n', MineralTable.Create(Seed.Package));
        var start = text.IndexOf("| Mineral |", StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("GRAPHKB_WRITE_ANSWERS") == "1")
        {
            File.WriteAllText(Page, text[..start] + table + text[end..]);
        }
        else
        {
            Assert.Equal(table, text[start..end]);
        }
    }

    [Fact]
    public void Check_finds_no_error_and_only_the_warnings_that_are_explained()
    {
        var explained = File.ReadAllText(Page);
        explained = explained[explained.IndexOf("## Warnings of check", StringComparison.Ordinal)..];
        var unexplained = Seed.Result.Problems.Select(problem => problem.ToString()!)
            .Where(problem => !GeneralWarning().IsMatch(problem) && !IsExplainedIn(explained, problem));

        Assert.Equal(0, Seed.Result.ErrorCount);
        Assert.Empty(unexplained);
    }

    private static bool IsExplainedIn(string text, string problem) =>
        OtherWarning().Match(problem) is { Success: true } warning
        && text.Contains(warning.Groups[1].Value + warning.Groups[2].Value, StringComparison.Ordinal);

    [GeneratedRegex("nothing refers to [A-Z]{3};|no supply into site:market-[a-z-]+ has tonnes;")]
    private static partial Regex GeneralWarning();

    [GeneratedRegex("nothing refers to (mineral:[a-z-]+);|(the countries of [A-Z]+ of mineral:[a-z-]+ in [0-9]{4}), ")]
    private static partial Regex OtherWarning();
}
