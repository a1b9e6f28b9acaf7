using System.Net;
using System.Net.Sockets;

namespace GraphKb.Crash.Tests.Kills;

/// <summary>Servers that are killed leave a file that the next one serves.</summary>
public sealed class KilledServerTests
{
    [Fact]
    public async Task A_server_killed_while_another_process_imports_is_followed_by_one_that_serves_all_of_it()
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        var packages = new[] { MadePackage.Write(directory + "/a", 1_000), MadePackage.Write(directory + "/b", 1_500) };
        var database = directory + "/data.db";
        Assert.Equal(0, (await GraphKbProcess.RunAsync("import", packages[0], "--database", database)).Code);
        var (time, random, kills) = (new CrashTime(), new Random(), 0);
        while (time.Next())
        {
            using var server = GraphKbProcess.Start("serve", "--database", database, "--urls", $"http://127.0.0.1:{FindFreePort()}");
            Assert.NotNull(await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            var import = GraphKbProcess.FinishAsync(GraphKbProcess.Start("import", packages[time.Rounds % 2], "--database", database));
            kills += await GraphKbProcess.KillAsync(server, TimeSpan.FromSeconds(2 * random.NextDouble())) ? 1 : 0;
            var (code, _, error) = await import;
            Assert.True(code == 0, error);

            var query = await GraphKbProcess.RunAsync("query", "{ sites(first: 0) { totalCount } }", "--database", database);
            Assert.Contains($":{(time.Rounds % 2 == 0 ? 1_000 : 1_500)}}}", query.Output, StringComparison.Ordinal);
        }

        time.Print($"{kills} kills");
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
