namespace GraphKb.Crash.Tests.SystemCalls;

/// <summary>Imports and exports that are killed at chosen system calls leave all of the old, or all of the new.</summary>
public sealed class KilledAtCallTests
{
    private const int Before = 500;
    private const int After = 900;

    // The calls that make a file: its bytes, its place on the disk and its name.
    private static readonly KillPoint[] ImportPoints =
    [
        new("rename", 1), new("fsync", 1), new("fsync", 2), new("pwrite64", 1), new("pwrite64", 20), new("pwrite64", 60), new("unlink", 1),
        new("ftruncate", 1), new("fchmod", 1), new("pwrite64", 2), new("pwrite64", 100), new("fsync", 3), new("unlink", 2), new("flock", 1),
    ];

    private static readonly KillPoint[] ExportPoints =
    [
        new("renameat2", 1), new("fsync", 1), new("fsync", 5), new("fsync", 15), new("fsync", 16), new("unlink", 1), new("unlink", 9),
        new("rmdir", 1), new("mkdir", 1), new("pwrite64", 1), new("pwrite64", 9), new("rename", 1), new("fsync", 17),
    ];

    [Fact]
    public async Task An_import_killed_at_a_system_call_leaves_all_of_one_package()
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        var (before, after) = (MadePackage.Write(directory + "/a", Before), MadePackage.Write(directory + "/b", After));
        var whole = directory + "/whole.db";
        Assert.Equal(0, (await GraphKbProcess.RunAsync("import", before, "--database", whole)).Code);
        await TryAsync(ImportPoints, async (obstacle, point, round) =>
        {
            var database = Path.Combine(directory, $"{round}.db");
            if (round % 3 > 0)
            {
                File.Copy(whole, database);
            }

            var isKilled = await TracedCommand.KillAsync(obstacle, point, database, "import", after, "--database", database);
            if (round % 3 > 0 || File.Exists(database))
            {
                Assert.Contains(await CountSitesAsync(database), (int[])[Before, After]);
            }

            var again = await GraphKbProcess.RunAsync("import", after, "--database", database);
            Assert.True(again.Code == 0, again.Error);
            Assert.Equal(After, await CountSitesAsync(database));
            Assert.False(File.Exists(database + ".part"));
            return isKilled;
        });
    }

    [Fact]
    public async Task An_export_killed_at_a_system_call_leaves_one_whole_package()
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        var (before, after) = (directory + "/before.db", directory + "/after.db");
        var packages = (MadePackage.Write(directory + "/a", Before), MadePackage.Write(directory + "/b", After));
        Assert.Equal(0, (await GraphKbProcess.RunAsync("import", packages.Item1, "--database", before)).Code);
        Assert.Equal(0, (await GraphKbProcess.RunAsync("import", packages.Item2, "--database", after)).Code);
        await TryAsync(ExportPoints, async (obstacle, point, round) =>
        {
            var target = Path.Combine(directory, $"out{round}");
            Assert.Equal(0, (await GraphKbProcess.RunAsync("export", target, "--database", before)).Code);
            var isKilled = await TracedCommand.KillAsync(obstacle, point, target, "export", target, "--database", after);

            var check = await GraphKbProcess.RunAsync("check", target);
            Assert.True(check.Code == 0, check.Error);
            Assert.Contains(File.ReadLines(target + "/sites.csv").Count() - 1, (int[])[Before, After]);
            var again = await GraphKbProcess.RunAsync("export", target, "--database", after);
            Assert.True(again.Code == 0, again.Error);
            Assert.Equal(After, File.ReadLines(target + "/sites.csv").Count() - 1);
            Assert.False(Directory.Exists(target + ".part"));
            return isKilled;
        });
    }

    // Each run begins with another point, so that short runs reach all of them in the course of time.
    private static async Task TryAsync(KillPoint[] points, Func<string?, KillPoint, int, Task<bool>> tryAsync)
    {
        var obstacle = await TracedCommand.FindObstacleAsync();
        if (obstacle is not null)
        {
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"Processes cannot be traced ({obstacle}); they are killed when a file has changed instead.");
        }

        var (time, start, kills) = (new CrashTime(), new Random().Next(points.Length), 0);
        while (time.Next())
        {
            var point = points[(start + time.Rounds) % points.Length];
            kills += await tryAsync(obstacle, point, time.Rounds) ? 1 : 0;
        }

        time.Print($"{kills} kills at system calls, 0 lost");
    }

    private static async Task<int> CountSitesAsync(string database)
    {
        var (code, output, error) = await GraphKbProcess.RunAsync("query", "{ sites(first: 0) { totalCount } }", "--database", database);
        Assert.True(code == 0, error + output);
        return int.Parse(output.Split("\"totalCount\":")[1].TrimEnd('}', '\n'), System.Globalization.CultureInfo.InvariantCulture);
    }
}
