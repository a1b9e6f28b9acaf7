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
        var before = await ExportAsync(directory, "old", 5_000);
        await ExportAsync(directory, "new", 9_000);
        var (time, random, kills, finished) = (new CrashTime(), new Random(), 0, 0);
        while (time.Next())
        {
            var target = Directory.CreateDirectory(Path.Combine(directory, $"out{time.Rounds}")).FullName;
            foreach (var file in Directory.GetFiles(before))
            {
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
            }

            using var export = GraphKbProcess.Start("export", target, "--database", database);
            kills += await GraphKbProcess.KillAsync(export, MostDelay * random.NextDouble()) ? 1 : 0;

            var again = await GraphKbProcess.RunAsync("check", target);
            Assert.True(again.Code == 0, again.Error);
            var lines = File.ReadLines(Path.Combine(target, "sites.csv")).Count();
            Assert.Contains(lines, (int[])[5_001, 9_001]);
            finished += lines == 9_001 ? 1 : 0;
            var repeated = await GraphKbProcess.RunAsync("export", target, "--database", database);
            Assert.True(repeated.Code == 0, repeated.Error);
            Assert.Equal(9_001, File.ReadLines(Path.Combine(target, "sites.csv")).Count());
            Assert.Empty(Directory.EnumerateFiles(target, "*.part"));
        }

        time.Print($"{kills} kills, {finished} with the new package");
    }

    private static async Task<string> ExportAsync(string directory, string name, int sites)
    {
        var (package, database) = (MadePackage.Write($"{directory}/{name}-made", sites), $"{directory}/{name}.db");
        Assert.Equal(0, (await GraphKbProcess.RunAsync("import", package, "--database", database)).Code);
        Assert.Equal(0, (await GraphKbProcess.RunAsync("export", $"{directory}/{name}", "--database", database)).Code);
        return $"{directory}/{name}";
    }
}
