using System.Diagnostics;
using System.Globalization;
using GraphKb.Testing;

namespace GraphKb.Benchmarks.Peers;

/// <summary>Processor time of a request, beside mercurius with graphql-jit on Node: the least one, and 100 objects of 5 fields.</summary>
internal static class ApiBench
{
    private const int Clients = 8;
    private const int Rounds = 5;

    private static readonly (string Name, string Query, int Times)[] Requests =
    [
        ("`{__typename}`", "{__typename}", 2_000),
        ("100 objects x 5 fields", "{ sites(first: 100) { nodes { id name stage status aggregate } } }", 1_000),
    ];

    public static async Task RunAsync(string database)
    {
        var folder = Repository.GetPath("bench", "peers");
        string[] install = [Repository.GetPath("tests", "install-packages.sh"), folder];
        Console.Write(await Programs.RunAsync(folder, "sh", install, CancellationToken.None));
        var ports = (GraphKb: ServerProcess.FreePort(), Mercurius: ServerProcess.FreePort());
        using var graphKb = new ServerProcess("serve", "--database", database, "--urls", Url(ports.GraphKb));
        string[] arguments = ["mercurius.mjs", ports.Mercurius.ToString(CultureInfo.InvariantCulture)];
        using var mercurius = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = folder })!;
        try
        {
            using var graphKbClient = new GraphQlClient(Url(ports.GraphKb));
            using var mercuriusClient = new GraphQlClient(Url(ports.Mercurius));
            Console.WriteLine("\nProcessor time of the server for a request of eight clients, least of five rounds:\n");
            Console.WriteLine("| Request | GraphKb | mercurius | Ratio |\n|---|---|---|---|");
            foreach (var (name, query, requests) in Requests)
            {
                await graphKbClient.WaitForResponseAsync(query);
                await mercuriusClient.WaitForResponseAsync(query);
                var (own, other) = (double.PositiveInfinity, double.PositiveInfinity);
                for (var round = 0; round < Rounds; round++)
                {
                    own = Math.Min(own, await ServerBench.CpuAsync(() => graphKb.Cpu, graphKbClient, query, (Clients, requests)));
                    other = Math.Min(other, await ServerBench.CpuAsync(() => Cpu(mercurius), mercuriusClient, query, (Clients, requests)));
                }

                var line = $"| {name} | {own:0} us | {other:0} us | {own / other:0.00} |";
                Console.WriteLine(line);
            }
        }
        finally
        {
            mercurius.Kill();
        }
    }

    private static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    private static TimeSpan Cpu(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }
}
