using GraphKb.DataPackages.Writing;
using GraphKb.Testing;

namespace GraphKb.Seed.Tests;

public sealed class SeedFilesTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("graphkb-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>The change of a fact then changes one line of a file. GRAPHKB_WRITE_ANSWERS=1 rewrites the files.</summary>
    [Fact]
    public void The_files_of_the_seed_have_the_order_and_format_that_an_export_writes()
    {
        var seed = Repository.GetPath("seed");
        var isRewrite = Environment.GetEnvironmentVariable("GRAPHKB_WRITE_ANSWERS") == "1";
        PackageWriter.Write(Seed.Package, isRewrite ? seed : _directory, "graphkb", null, TestContext.Current.CancellationToken);

        Assert.All(
            Directory.EnumerateFiles(_directory),
            file => Assert.Equal(File.ReadAllLines(file), File.ReadAllLines(Path.Combine(seed, Path.GetFileName(file)))));
    }
}
