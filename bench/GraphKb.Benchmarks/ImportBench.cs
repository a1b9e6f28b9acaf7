using System.Diagnostics;

namespace GraphKb.Benchmarks;

/// <summary>The import of a package into a new file, as its own process.</summary>
internal static class ImportBench
{
    public static void Run(string package, string database, Figures figures)
    {
        Console.WriteLine($"importing {package} …");
        var watch = Stopwatch.StartNew();
        using var import = new ServerProcess("import", package, "--database", database);
        import.WaitForExit();
        figures.Add("import of the package", watch.Elapsed.TotalSeconds, "s", 90);
        figures.Add("  memory at its peak", import.PeakMebibytes, "MiB");
        figures.Add("  the file", new FileInfo(database).Length / 1048576.0, "MiB");
    }
}
