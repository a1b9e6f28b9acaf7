using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Reading;
using GraphKb.DataPackages.Reports;
using GraphKb.DataPackages.Reviews;
using GraphKb.Model.Text;
using GraphKb.Server.Progress;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>check</c>.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> directories, bool table, bool report, CancellationToken stop)
    {
        var result = await ProgressDisplay.RunAsync(progress => Task.FromResult(PackageReader.Read(directories, progress, stop)))
            .ConfigureAwait(false);
        if (report)
        {
            return WriteReport(result);
        }

        var findings = PackageReview.Find(result);
        foreach (var problem in result.Problems.Concat(findings.Select(finding => finding.Problem)))
        {
            TerminalOutput.WriteLine(problem.ToString());
        }

        foreach (var line in table && result.Package is { } read ? MineralTable.Create(read) : [])
        {
            TerminalOutput.WriteLine(line);
        }

        var warnings = Counted.Format(result.WarningCount + findings.Count, "warning");
        var counts = $"{Counted.Format(result.ErrorCount, "error")}, {warnings}";
        var rows = result.Package is { } package ? $", {TerminalOutput.FormatContents(package.EntityCount, package.FactCount)}" : "";
        var layers = directories.Count > 1
            ? $"; {Counted.Format(result.ReplacedRows, "row")} replaced, {result.HiddenRows} hidden." : ".";
        TerminalOutput.WriteLine($"{PackageInput.Join(directories)}: {counts}{rows}{layers}");
        return result.ErrorCount == 0 ? 0 : 1;
    }

    // The page alone, so that it can be sent to a file. Errors have no page.
    private static int WriteReport(PackageReadResult result)
    {
        var errors = result.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString());
        foreach (var line in errors.Concat(KnowledgePage.Create(result)))
        {
            TerminalOutput.WriteLine(line);
        }

        return result.ErrorCount == 0 ? 0 : 1;
    }
}
