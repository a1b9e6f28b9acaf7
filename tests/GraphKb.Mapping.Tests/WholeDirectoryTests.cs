using GraphKb.DataPackages.Format;

namespace GraphKb.Mapping.Tests;

/// <summary>The directory is written as a whole, or stays as it was.</summary>
public sealed class WholeDirectoryTests
{
    private const string Rows = "t,i,j,k,v,q\n2024,156,410,282520,23683.6,3179\n";

    [Fact]
    public async Task A_second_run_makes_the_same_files()
    {
        using var folder = new MappedFolder();
        var file = folder.Write("baci.csv", Rows);
        await folder.MapAsync(MappedFolder.Shipped("baci"), null, file);
        var first = Directory.EnumerateFiles(folder.Out).Order().Select(File.ReadAllText).ToList();

        await folder.MapAsync(MappedFolder.Shipped("baci"), null, file);

        Assert.Equal(first, Directory.EnumerateFiles(folder.Out).Order().Select(File.ReadAllText));
    }

    [Fact]
    public async Task A_cancelled_run_leaves_the_directory_as_it_was()
    {
        using var folder = new MappedFolder();
        var file = folder.Write("baci.csv", Rows);
        await folder.MapAsync(MappedFolder.Shipped("baci"), null, file);
        var before = File.ReadAllText(Path.Combine(folder.Out, "trades.csv"));
        folder.Write("baci.csv", Rows + "2023,156,410,282520,1,1\n");
        using var stop = new CancellationTokenSource();
        var request = new MappingRequest(MappedFolder.Shipped("baci"), [file], folder.Out, null);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Mapper.MapAsync(request, new StopWhenWriting(stop), stop.Token));

        Assert.Equal(before, File.ReadAllText(Path.Combine(folder.Out, "trades.csv")));
        Assert.Equal([folder.GetPath("baci.csv"), folder.Out], Directory.EnumerateFileSystemEntries(folder.GetPath("")).Order());
    }

    [Fact]
    public async Task A_directory_with_other_files_is_not_written()
    {
        using var folder = new MappedFolder();
        Directory.CreateDirectory(folder.Out);
        await File.WriteAllTextAsync(Path.Combine(folder.Out, "diary.txt"), "mine", TestContext.Current.CancellationToken);
        var file = folder.Write("baci.csv", Rows);

        var error = await Assert.ThrowsAsync<IOException>(() => folder.MapAsync(MappedFolder.Shipped("baci"), null, file));

        Assert.Contains("holds files that are no data package", error.Message, StringComparison.Ordinal);
    }

    // The first report of a table that is written: the draft exists then, and nothing is in place.
    private sealed class StopWhenWriting(CancellationTokenSource stop) : IProgress<PackageProgress>
    {
        public void Report(PackageProgress value)
        {
            if (value.File == "countries.csv")
            {
                stop.Cancel();
            }
        }
    }
}
