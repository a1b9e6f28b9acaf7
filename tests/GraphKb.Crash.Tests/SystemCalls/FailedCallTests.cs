namespace GraphKb.Crash.Tests.SystemCalls;

/// <summary>Imports in which a system call fails, as on a broken disk, change nothing and say why in one sentence.</summary>
public sealed class FailedCallTests
{
    [Theory]
    [InlineData("fsync", "error=EIO")]
    [InlineData("rename", "error=EIO")]
    [InlineData("pwrite64", "error=ENOSPC")]
    public async Task An_import_whose_system_call_fails_changes_nothing_and_says_why(string call, string effect)
    {
        if (await TracedCommand.FindObstacleAsync() is { } obstacle)
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"Not tried: processes cannot be traced ({obstacle}).");
            return;
        }

        var directory = Directory.CreateTempSubdirectory().FullName;
        var database = directory + "/data.db";
        var (before, after) = (MadePackage.Write(directory + "/a", 300), MadePackage.Write(directory + "/b", 400));
        Assert.Equal(0, (await GraphKbProcess.RunAsync("import", before, "--database", database)).Code);
        var bytes = await File.ReadAllBytesAsync(database, TestContext.Current.CancellationToken);

        var (code, _, error) = await TracedCommand.RunAsync(call, effect, 1, "import", after, "--database", database);

        Assert.Equal(1, code);
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(database)}[^\n]*\n$", error);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(database, TestContext.Current.CancellationToken));
        Assert.Equal(["a", "b", "data.db"], Directory.EnumerateFileSystemEntries(directory).Select(Path.GetFileName).Order());
    }
}
