namespace GraphKb.Benchmarks.Load;

/// <summary>
/// Measures cheap requests and the health of a server beside 32 connections of heavy questions, and its memory before, during and after.
/// </summary>
internal static class LoadBench
{
    private const int HeavyClients = 32;
    private static readonly TimeSpan ProbePause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan QuietTime = TimeSpan.FromSeconds(5);
    private static readonly int[] SecondsAfter = [1, 10, 20, 30, 60];

    public static async Task RunAsync(string package, int seconds, string directory)
    {
        using var served = await ServedPackage.StartAsync(package, directory);
        Console.WriteLine($"Load average before: {File.ReadAllText("/proc/loadavg").Trim()}");
        Console.WriteLine($"Resident memory after start: {served.Server.ReadMemory("VmRSS"):0} MiB\n");
        Console.WriteLine("| Requests | answered | 503 | failed | p50 ms | p99 ms | max ms |\n|---|---|---|---|---|---|---|");
        await RunAsync(served.Url, 0, "alone", () => Task.Delay(QuietTime));
        var (peak, processor) = (0.0, served.Server.Cpu);
        await RunAsync(served.Url, HeavyClients, $"beside {HeavyClients} heavy clients", async () =>
        {
            for (var tick = 0; tick < seconds * 4; tick++)
            {
                await Task.Delay(250);
                peak = Math.Max(peak, served.Server.ReadMemory("VmRSS"));
            }
        });
        Console.WriteLine($"\nProcessor time of the server: {(served.Server.Cpu - processor).TotalSeconds:0.0} s");
        Console.WriteLine($"Resident memory, the peak during the load: {peak:0} MiB");
        var passed = 0;
        foreach (var second in SecondsAfter)
        {
            await Task.Delay(TimeSpan.FromSeconds(second - passed));
            passed = second;
            Console.WriteLine($"Resident memory {second} s after: {served.Server.ReadMemory("VmRSS"):0} MiB");
        }

        Console.WriteLine($"Load average after: {File.ReadAllText("/proc/loadavg").Trim()}");
    }

    private static async Task RunAsync(string url, int heavyCount, string when, Func<Task> waitAsync)
    {
        var number = 0;
        var heavy = new ClientGroup("heavy", [.. Enumerable.Range(0, heavyCount)
            .Select(_ => Client.Ask(url, TimeSpan.Zero, () => HeavyQuestions.Get(Interlocked.Increment(ref number))))]);
        var cheap = new ClientGroup($"`{{__typename}}` {when}", [Client.Ask(url, ProbePause, () => "{__typename}")]);
        var site = new ClientGroup($"three sites {when}", [Client.Ask(url, ProbePause, () => "{sites(first:3){nodes{id name}}}")]);
        var health = new ClientGroup($"`/health/live` {when}", [Client.Get(url, ProbePause, "/health/live")]);
        await waitAsync();
        ClientGroup[] groups = [cheap, site, health, heavy];
        foreach (var group in groups)
        {
            group.Dispose();
        }

        foreach (var group in groups.Take(heavyCount == 0 ? groups.Length - 1 : groups.Length))
        {
            Console.WriteLine(group.Format());
        }
    }
}
