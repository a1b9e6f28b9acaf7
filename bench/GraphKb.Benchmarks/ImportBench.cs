using System.Diagnostics;

namespace GraphKb.Benchmarks;

/// <summary>Measures the import of a package into a new file, in a process of its own.</summary>
internal static class ImportBench
{
    public static void Run(string package, string database, ResultTable results)
    {
        Console.WriteLine($"importing {package} …");
        var watch = Stopwatch.StartNew();
        using var import = new ServerProcess("import", package, "--database", database);
        import.WaitForExit();
        results.Add("import of the package", watch.Elapsed.TotalSeconds, "s", 15);
        results.Add("  peak memory", import.PeakMebibytes, "MiB", 800);
        results.Add("  size of the file", new FileInfo(database).Length / 1048576.0, "MiB");
    }
}
