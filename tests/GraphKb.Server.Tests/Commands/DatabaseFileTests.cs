using System.Diagnostics;
using System.Runtime.Versioning;

namespace GraphKb.Server.Tests.Commands;

/// <summary>Which database files the commands take: a path, and one that may only be read.</summary>
[SupportedOSPlatform("linux")]
public sealed class DatabaseFileTests
{
    private const string Nobody = "65534";

    public static TheoryData<string, string[]> Commands
    {
        get
        {
            var commands = new TheoryData<string, string[]>();
            foreach (var name in new[] { "file:foo.db", "FILE:foo.db?mode=memory", ":memory:" })
            {
                commands.Add(name, ["import", "package", "--database", name]);
                commands.Add(name, ["query", "{ __typename }", "--database", name]);
                commands.Add(name, ["export", "out", "--database", name]);
                commands.Add(name, ["serve", "--database", name]);
            }

            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_address_of_sqlite_is_refused_by_every_command(string name, string[] command)
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        WritePackage(directory);
        var (code, _, error) = await ServerProcess.RunInAsync(directory, [], command);

        Assert.Equal(1, code);
        Assert.Equal($"{name} is an address of SQLite and not a path; expected the path of a file, such as graphkb.db.\n", error);
        Assert.Equal(["package"], Directory.EnumerateFileSystemEntries(directory).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("?")]
    [InlineData("#100%")]
    [InlineData("a b")]
    public async Task A_database_in_a_directory_that_may_only_be_read_is_queried(string name)
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        WritePackage(directory);
        var database = Directory.CreateDirectory(Path.Combine(directory, "data" + name)).FullName + "/facts.db";
        Assert.Equal(0, (await ServerProcess.RunAsync("import", Path.Combine(directory, "package"), "--database", database)).Code);
        File.SetUnixFileMode(database, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        const UnixFileMode readable = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(Path.GetDirectoryName(database)!, readable);
        File.SetUnixFileMode(directory, readable);

        Assert.Equal(
            (0, "{\"data\":{\"search\":{\"totalCount\":1}}}\n", ""),
            await QueryWithoutRightsAsync(directory, database, "{ search(text: \"alpha\") { totalCount } }"));
    }

    [Fact]
    public async Task An_import_into_a_link_that_leads_nowhere_creates_the_file_there()
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        WritePackage(directory);
        File.CreateSymbolicLink(Path.Combine(directory, "link.db"), "missing.db");

        var (code, _, error) = await ServerProcess.RunInAsync(directory, [], "import", "package", "--database", "link.db");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal("missing.db", new FileInfo(Path.Combine(directory, "link.db")).LinkTarget);
        Assert.True(new FileInfo(Path.Combine(directory, "missing.db")).Length > 0);
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_is_a_database_that_does_not_exist()
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        File.CreateSymbolicLink(Path.Combine(directory, "link.db"), "missing.db");

        var (code, _, error) = await ServerProcess.RunInAsync(directory, [], "query", "{ __typename }", "--database", "link.db");

        Assert.Equal((1, "link.db does not exist; make it with: import DIR --database link.db\n"), (code, error));
    }

    [Theory]
    [InlineData("query", "{ __typename }")]
    [InlineData("export", "out")]
    [InlineData("import", "package")]
    public async Task A_folder_is_no_database(params string[] command)
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        WritePackage(directory);

        var (code, _, error) = await ServerProcess.RunInAsync(directory, [], [.. command, "--database", "package"]);

        Assert.Equal((1, "package is a folder; expected the path of a file, such as graphkb.db.\n"), (code, error));
    }

    private static void WritePackage(string directory)
    {
        var package = Directory.CreateDirectory(Path.Combine(directory, "package")).FullName;
        File.WriteAllText(Path.Combine(package, "minerals.csv"), "id,name\nmineral:a,Alpha\n");
    }

    // Root may write everywhere. As root, the program is copied to where every account can read it, and runs as nobody.
    private static async Task<(int Code, string Output, string Error)> QueryWithoutRightsAsync(
        string directory, string database, string query)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return await ServerProcess.RunInAsync(directory, [], "query", query, "--database", database);
        }

        var program = CopyProgram();
        using var process = Process.Start(new ProcessStartInfo(
            "setpriv",
            ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", "dotnet", program, "query", query, "--database", database])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }

    private static string CopyProgram()
    {
        var target = Directory.CreateTempSubdirectory().FullName;
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/clients/", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        foreach (var folder in Directory.EnumerateDirectories(target, "*", SearchOption.AllDirectories).Append(target))
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }

        return Path.Combine(target, "GraphKb.Server.dll");
    }
}
