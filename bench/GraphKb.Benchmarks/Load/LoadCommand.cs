using System.Globalization;

namespace GraphKb.Benchmarks.Load;

/// <summary>The commands <c>load</c> and <c>soak</c> of the benchmarks.</summary>
internal sealed record LoadCommand(IReadOnlyList<string> Packages, double Duration)
{
    /// <summary>Reads the arguments; null where they are not those of <c>load</c> or <c>soak</c>.</summary>
    public static LoadCommand? Parse(string[] args)
    {
        var packageCount = args.FirstOrDefault() switch { "load" => 1, "soak" => 2, _ => 0 };
        var durationIndex = packageCount + 1;
        if (packageCount == 0 || args.Length <= durationIndex || args.Length > durationIndex + 2
            || !double.TryParse(args[durationIndex], CultureInfo.InvariantCulture, out var duration))
        {
            return null;
        }

        ServerProcess.Program = args.Length > durationIndex + 1 ? args[^1] : ServerProcess.Program;
        return new LoadCommand(args[1..durationIndex], duration);
    }

    /// <summary>Runs the command on a database of its own, which is deleted at the end.</summary>
    public async Task<int> RunAsync()
    {
        var directory = Directory.CreateTempSubdirectory("graphkb-load-");
        try
        {
            await (Packages.Count == 1
                ? LoadBench.RunAsync(Packages[0], (int)Duration, directory.FullName)
                : SoakBench.RunAsync(Packages[0], Packages[1], Duration, directory.FullName));
            return 0;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
