namespace GraphKb.Crash.Tests.Kills;

/// <summary>Exports that are killed leave the package from before, or all of the new one.</summary>
public sealed class KilledExportTests
{
    private static readonly TimeSpan MostDelay = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task An_export_killed_at_random_leaves_one_whole_package()
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        var database = directory + "/new.db";
        var package = MadePackage.Write(directory + "/b", 9_000);
        Assert.Equal(0, (await GraphKbProcess.RunAsync("import", package, "--database", database)).Code);
        var (time, random, kills, finished) = (new CrashTime(), new Random(), 0, 0);
        while (time.Next())
        {
            var target = MadePackage.Write(Path.Combine(directory, $"out{time.Rounds}"), 5_000);
            using var export = GraphKbProcess.Start("export", target, "--database", database);
            kills += await GraphKbProcess.KillAsync(export, MostDelay * random.NextDouble()) ? 1 : 0;

            var again = await GraphKbProcess.RunAsync("check", target);
            Assert.True(again.Code == 0, again.Error);
            var lines = File.ReadLines(Path.Combine(target, "sites.csv")).Count();
            Assert.Contains(lines, (int[])[5_001, 9_001]);
            finished += lines == 9_001 ? 1 : 0;
            Assert.Equal(0, (await GraphKbProcess.RunAsync("export", target, "--database", database)).Code);
            Assert.Equal(9_001, File.ReadLines(Path.Combine(target, "sites.csv")).Count());
            Assert.Empty(Directory.EnumerateFiles(target, "*.part"));
        }

        time.Print($"{kills} kills, {finished} with the new package");
    }
}
