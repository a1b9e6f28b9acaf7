using System.Diagnostics;

namespace GraphKb.Benchmarks.Load;

/// <summary>Sends questions for minutes while two packages are imported in turn, and prints what must not grow.</summary>
internal static class SoakBench
{
    private const int HeavyClients = 4;
    private static readonly TimeSpan PrintInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ImportInterval = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(string first, string second, double minutes, string directory)
    {
        using var served = await ServedPackage.StartAsync(first, directory);
        var number = 0;
        var heavy = new ClientGroup("heavy", [.. Enumerable.Range(0, HeavyClients).Select(_ =>
            Client.Ask(served.Url, TimeSpan.FromMilliseconds(50), () => HeavyQuestions.Get(Interlocked.Increment(ref number))))]);
        var cheap = new ClientGroup("three sites", [
            Client.Ask(served.Url, TimeSpan.FromMilliseconds(10), () => "{sites(first:3){nodes{id name}}}")]);
        Console.WriteLine($"Load average: {File.ReadAllText("/proc/loadavg").Trim()}\n");
        Console.WriteLine("| seconds | imports | resident MiB | open descriptors | log bytes |\n|---|---|---|---|---|");
        var imports = await ImportInTurnAsync(served, [second, first], minutes);
        heavy.Dispose();
        cheap.Dispose();
        Console.WriteLine("\n| Requests | answered | 503 | failed | p50 ms | p99 ms | max ms |\n|---|---|---|---|---|---|---|");
        Console.WriteLine($"{heavy.Format()}\n{cheap.Format()}");
        await Task.Delay(TimeSpan.FromMinutes(1));
        Console.WriteLine($"\nA minute later, after {imports} imports: {FormatState(served.Server)}");
        Console.WriteLine($"Load average: {File.ReadAllText("/proc/loadavg").Trim()}");
    }

    private static async Task<int> ImportInTurnAsync(ServedPackage served, string[] packages, double minutes)
    {
        var watch = Stopwatch.StartNew();
        var imports = 0;
        for (var nextPrint = TimeSpan.Zero; watch.Elapsed < TimeSpan.FromMinutes(minutes);)
        {
            if (watch.Elapsed >= nextPrint)
            {
                Console.WriteLine($"| {watch.Elapsed.TotalSeconds:0} | {imports} | {FormatState(served.Server)} |");
                nextPrint += PrintInterval;
            }

            served.Import(packages[imports++ % packages.Length]);
            await Task.Delay(ImportInterval);
        }

        Console.WriteLine($"| {watch.Elapsed.TotalSeconds:0} | {imports} | {FormatState(served.Server)} |");
        return imports;
    }

    private static string FormatState(ServerProcess server) =>
        $"{server.ReadMemory("VmRSS"):0} | {server.CountDescriptors()} | {server.LogBytes}";
}
