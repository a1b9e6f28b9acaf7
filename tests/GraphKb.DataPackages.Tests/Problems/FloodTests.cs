using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Tests.Problems;

public sealed class FloodTests
{
    private const string Header = "from,to,mineral,form,tonnes,since,until,sources\n";

    [Fact]
    public void Every_problem_is_kept_up_to_ten_thousand()
    {
        var result = BrokenPackage.Read("supplies.csv", Header + Rows(10_000));

        Assert.Equal(10_000, result.ErrorCount);
        Assert.Equal(10_000, result.Errors().Count());
    }

    [Fact]
    public void Beyond_ten_thousand_problems_the_rest_is_counted()
    {
        var result = BrokenPackage.Read("supplies.csv", Header + Rows(12_345));

        Assert.Equal(12_345, result.ErrorCount);
        Assert.Equal(10_001, result.Errors().Count());
        Assert.Equal("package:0: -: 2,345 more errors are not shown; the first 10,000 are above", result.Problems[^1].ToString());
    }

    [Fact]
    public void Warnings_do_not_crowd_out_errors()
    {
        // Two more warnings are about the supply, which has no tonnes.
        var sources = string.Concat(Enumerable.Range(0, 11_998).Select(row => $"source:lonely{row},T\n"));
        var result = BrokenPackage.Read(("sources.csv", "id,title\nsource:s,S\n" + sources), ("supplies.csv", Header + Rows(1)));

        Assert.Equal(1, result.ErrorCount);
        Assert.Equal(12_000, result.WarningCount);
        Assert.Single(result.Errors());
        Assert.Equal("package:0: -: warning: 2,000 more warnings are not shown; the first 10,000 are above",
            result.Problems[^1].ToString());
    }

    [Fact]
    public void Unknown_ids_among_many_are_told_the_nearest_within_bounded_work()
    {
        var sources = string.Concat(Enumerable.Range(0, 200_000).Select(row => $"source:n{row:000000},T\n"));
        var supplies = string.Concat(Enumerable.Range(0, 5_000).Select(row =>
            $"site:a,site:b,mineral:nd,f{row},1,,,source:m{row:000000}\n"));
        var result = BrokenPackage.Read(("sources.csv", "id,title\nsource:s,S\n" + sources), ("supplies.csv", Header + supplies));

        Assert.Equal(
            "supplies.csv:2: sources: \"source:m000000\" does not exist; expected an existing source; did you mean source:n000000?",
                result.Errors().First());
        Assert.InRange(result.Errors().Count(line => line.Contains("did you mean", StringComparison.Ordinal)), 20, 200);
    }

    private static string Rows(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(row => $"site:a,site:b,mineral:nd,f{row},many,,,source:s\n"));
}
