namespace GraphKb.Crash.Tests.Kills;

/// <summary>Imports that are killed leave the data from before, or all of the new data.</summary>
public sealed class KilledImportTests
{
    private const int Before = 5_000;
    private const int After = 9_000;

    // Of the time of an undisturbed import: kills come before its beginning, within it, and between the rename and its end.
    private const double MostDelay = 1.1;

    [Fact]
    public async Task An_import_killed_at_random_leaves_all_of_one_package()
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        var (before, after) = (MadePackage.Write(directory + "/a", Before), MadePackage.Write(directory + "/b", After));
        var whole = directory + "/whole.db";
        Assert.Equal(0, (await GraphKbProcess.RunAsync("import", before, "--database", whole)).Code);
        var duration = await MeasureAsync(after, directory + "/measured.db");
        var (time, random, kills, finished) = (new CrashTime(), new Random(), 0, 0);
        while (time.Next() || kills == 0)
        {
            var database = Path.Combine(directory, $"{time.Rounds}.db");
            File.Copy(whole, database);
            using var import = GraphKbProcess.Start("import", after, "--database", database);
            kills += await GraphKbProcess.KillAsync(import, duration * (MostDelay * random.NextDouble())) ? 1 : 0;
            finished += await CountSitesAsync(database) == After ? 1 : 0;
        }

        Assert.InRange(kills, 1, time.Rounds);
        time.Print($"{kills} kills, {time.Rounds - 1 - finished} with the old data, {finished} with the new");
    }

    [Fact]
    public async Task A_first_import_killed_at_random_leaves_no_file_or_all_of_the_package()
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        var package = MadePackage.Write(directory + "/a", Before);
        var duration = await MeasureAsync(package, directory + "/measured.db");
        var (time, random, kills, whole) = (new CrashTime(), new Random(), 0, 0);
        while (time.Next())
        {
            var database = Path.Combine(directory, $"{time.Rounds}.db");
            using var import = GraphKbProcess.Start("import", package, "--database", database);
            kills += await GraphKbProcess.KillAsync(import, duration * (MostDelay * random.NextDouble())) ? 1 : 0;
            whole += File.Exists(database) && await CountSitesAsync(database) == Before ? 1 : 0;

            var again = await GraphKbProcess.RunAsync("import", package, "--database", database);
            Assert.True(again.Code == 0, again.Error);
            Assert.Equal(Before, await CountSitesAsync(database));
        }

        time.Print($"{kills} kills, {whole} with the data at once");
    }

    private static async Task<TimeSpan> MeasureAsync(string package, string database)
    {
        var start = TimeProvider.System.GetTimestamp();
        Assert.Equal(0, (await GraphKbProcess.RunAsync("import", package, "--database", database)).Code);
        return TimeProvider.System.GetElapsedTime(start);
    }

    // The number of sites, which is that of one of the packages, or 0 in a file that holds nothing yet.
    private static async Task<int> CountSitesAsync(string database)
    {
        var (code, output, error) = await GraphKbProcess.RunAsync("query", "{ sites(first: 0) { totalCount } }", "--database", database);
        Assert.True(code == 0, error + output);
        var count = int.Parse(output.Split("\"totalCount\":")[1].TrimEnd('}', '\n'), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(count, (int[])[0, Before, After]);
        return count;
    }
}
