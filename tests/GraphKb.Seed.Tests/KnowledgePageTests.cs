using GraphKb.DataPackages.Reports;
using GraphKb.Testing;

namespace GraphKb.Seed.Tests;

/// <summary>docs/knowledge.md is what <c>check seed --report</c> prints.</summary>
public sealed class KnowledgePageTests
{
    private static readonly string Page = Repository.GetPath("docs", "knowledge.md");

    /// <summary>GRAPHKB_WRITE_ANSWERS=1 rewrites the page.</summary>
    [Fact]
    public void The_page_is_the_report_of_check()
    {
        var report = string.Join('\n', KnowledgePage.Create(Seed.Result)) + "\n";
        if (Environment.GetEnvironmentVariable("GRAPHKB_WRITE_ANSWERS") == "1")
        {
            File.WriteAllText(Page, report);
        }

        Assert.Equal(report, File.ReadAllText(Page));
    }
}
