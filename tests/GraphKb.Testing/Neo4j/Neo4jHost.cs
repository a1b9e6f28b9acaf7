using System.Runtime.InteropServices;

namespace GraphKb.Testing;

/// <summary>
/// The program of this project: starts a Neo4j that several test projects share, prints the variables of its address and the line
/// "ready", and stops it when standard input is closed (so also when its parent ends), or by SIGTERM or SIGINT.
/// </summary>
internal static class Neo4jHost
{
    private static async Task Main()
    {
        var stop = new TaskCompletionSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.TrySetResult();
        }

        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        await using var neo4j = await RunningNeo4j.StartAsync();
        foreach (var (name, value) in neo4j.TestEnvironment())
        {
            Console.WriteLine($"{name}={value}");
        }

        Console.WriteLine("ready");
        await Task.WhenAny(stop.Task, Task.Run(Console.In.ReadToEnd));
    }
}
