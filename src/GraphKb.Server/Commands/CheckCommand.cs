using GraphKb.Packages;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>check</c>.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(string directory, CancellationToken stop)
    {
        var result = await Bars.ShowAsync(telling => Task.FromResult(PackageReader.Read(directory, telling.Reading, stop))).ConfigureAwait(false);
        foreach (var problem in result.Problems)
        {
            Console.WriteLine(problem);
        }

        var errors = result.Problems.Count(problem => problem.Severity == Severity.Error);
        Console.WriteLine(
            $"{directory}: {errors} errors, {result.Problems.Count - errors} warnings"
            + (result.Package is { } package ? $", {package.EntityCount} entities, {package.FactCount} facts." : "."));
        return errors == 0 ? 0 : 1;
    }
}
