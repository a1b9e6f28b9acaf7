using GraphKb.DataPackages.Reading;
using GraphKb.DataPackages.Reports;
using GraphKb.Server.Progress;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>check</c>.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(string directory, bool table, CancellationToken stop)
    {
        var result = await ProgressDisplay.RunAsync(progress => Task.FromResult(PackageReader.Read(directory, progress, stop)))
            .ConfigureAwait(false);
        foreach (var problem in result.Problems)
        {
            TerminalOutput.WriteLine(problem.ToString());
        }

        foreach (var line in table && result.Package is { } read ? MineralTable.Create(read) : [])
        {
            TerminalOutput.WriteLine(line);
        }

        TerminalOutput.WriteLine(
            $"{directory}: {Count(result.ErrorCount, "error")}, {Count(result.WarningCount, "warning")}"
            + (result.Package is { } package ? $", {package.EntityCount} entities, {package.FactCount} facts." : "."));
        return result.ErrorCount == 0 ? 0 : 1;
    }

    private static string Count(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
