using System.Diagnostics;
using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Reading;
using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Tests.Reading;

public sealed class FolderTests
{
    [Fact]
    public void A_directory_in_place_of_a_file_is_an_error()
    {
        var result = BrokenPackage.ReadAfter(directory =>
        {
            File.Delete(Path.Combine(directory, "sites.csv"));
            Directory.CreateDirectory(Path.Combine(directory, "sites.csv"));
        });

        // The supply and the ownership refer to sites; that these cannot be read is said once.
        Assert.Null(result.Package);
        Assert.Equal(["sites.csv:0: -: is a directory; expected a file"], result.Errors());
    }

    [Fact]
    public void A_directory_in_place_of_the_descriptor_is_an_error()
    {
        var result = BrokenPackage.ReadAfter(directory =>
        {
            File.Delete(Path.Combine(directory, "datapackage.json"));
            Directory.CreateDirectory(Path.Combine(directory, "datapackage.json"));
        });

        Assert.Equal(["datapackage.json:0: -: is a directory; expected a file"], result.Errors());
    }

    [Theory]
    [InlineData("sites.csv", "sites.csv:1: -: has no header row, because it is empty or no regular file; expected a CSV file")]
    [InlineData(
        "datapackage.json",
        "datapackage.json:1: -: is not JSON, because it is empty or no regular file; expected a Frictionless descriptor")]
    public void A_pipe_or_a_device_in_place_of_a_file_is_an_error(string file, string error)
    {
        var device = BrokenPackage.ReadAfter(directory =>
        {
            File.Delete(Path.Combine(directory, file));
            File.CreateSymbolicLink(Path.Combine(directory, file), "/dev/zero");
        });
        var pipe = BrokenPackage.ReadAfter(directory =>
        {
            File.Delete(Path.Combine(directory, file));
            using var make = Process.Start("mkfifo", Path.Combine(directory, file));
            make.WaitForExit();
        });

        Assert.Equal([error], device.Errors());
        Assert.Equal([error], pipe.Errors());
    }

    [Theory]
    [InlineData("sites.csv")]
    [InlineData("datapackage.json")]
    public void A_file_that_cannot_be_opened_is_one_error(string file)
    {
        var result = BrokenPackage.ReadAfter(directory =>
        {
            File.Delete(Path.Combine(directory, file));
            File.CreateSymbolicLink(Path.Combine(directory, file), Path.Combine(directory, ".nowhere"));
        });

        Assert.Null(result.Package);
        Assert.StartsWith($"{file}:0: -: cannot be read (", Assert.Single(result.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_another_process_holds_is_one_error()
    {
        FileStream? held = null;
        var result = BrokenPackage.ReadAfter(directory =>
            held = new FileStream(Path.Combine(directory, "sites.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.None));
        held!.Dispose();

        Assert.StartsWith("sites.csv:0: -: cannot be read (", Assert.Single(result.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_directory_is_one_error()
    {
        var result = PackageReader.Read("/nowhere/at/all", null, CancellationToken.None);

        Assert.Equal(["/nowhere/at/all: not a directory; expected a folder with a data package"], result.Errors());
    }

    [Fact]
    public void A_file_in_place_of_the_directory_is_one_error()
    {
        var file = Path.GetTempFileName();
        var result = PackageReader.Read(file, null, CancellationToken.None);
        File.Delete(file);

        Assert.Equal([$"{file}: not a directory; expected a folder with a data package"], result.Errors());
    }

    [Theory]
    [InlineData(".DS_Store")]
    [InlineData(".gitattributes")]
    public void A_hidden_file_is_passed_over(string file) => Assert.NotNull(BrokenPackage.Read(file, "x").Package);

    [Fact]
    public void A_README_is_ignored() => Assert.NotNull(BrokenPackage.Read("README.md", "# What this package is\n").Package);

    [Fact]
    public void A_directory_with_only_a_README_is_not_a_data_package()
    {
        var directory = Directory.CreateTempSubdirectory("graphkb-");
        File.WriteAllText(Path.Combine(directory.FullName, "README.md"), "# Notes\n");
        var result = PackageReader.Read(directory.FullName, null, CancellationToken.None);
        directory.Delete(recursive: true);

        Assert.Equal(["datapackage.json:0: -: is missing; expected a Frictionless descriptor that names the files"], result.Errors());
    }

    [Theory]
    [InlineData("readme.txt", "readme.txt:0: -: is not a file of a data package; expected datapackage.json, countries.csv, ")]
    [InlineData("mines.csv", "mines.csv:0: -: is not a file of a data package; ")]
    public void Any_other_file_is_an_error(string file, string expected) =>
        Assert.StartsWith(expected, Assert.Single(BrokenPackage.Read(file, "x").Errors()), StringComparison.Ordinal);

    [Fact]
    public void A_file_with_a_mistyped_name_is_told_the_right_one() =>
        Assert.EndsWith("; did you mean sites.csv?", Assert.Single(BrokenPackage.Read("Site.csv", "x").Errors()), StringComparison.Ordinal);

    [Fact]
    public void A_descriptor_may_begin_with_a_byte_order_mark() =>
        Assert.NotNull(BrokenPackage.Read("datapackage.json", "\uFEFF{\"resources\":[{\"path\":\"sites.csv\"}]}").Package);

    [Fact]
    public void A_descriptor_names_each_file_once() => Assert.Equal(
        ["datapackage.json:1: resources: names \"sites.csv\" twice; expected each file once"],
        BrokenPackage.Read("datapackage.json", "{\"resources\":[{\"path\":\"sites.csv\"},{\"path\":[\"sites.csv\"]}]}").Errors());

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"resources\":1}")]
    public void A_descriptor_without_resources_is_an_error(string contents) => Assert.Equal(
        ["datapackage.json:1: resources: is missing; expected the list of files"],
        BrokenPackage.Read("datapackage.json", contents).Errors());

    [Fact]
    public void Reading_stops_when_told()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => PackageReader.Read(Path.GetTempPath(), null, stop.Token));
    }

    [Fact]
    public void Reading_stops_in_the_middle_when_told()
    {
        using var stop = new CancellationTokenSource();
        var files = new List<string>();

        var progress = new CallbackProgress(told =>
        {
            files.Add(told.File);
            stop.Cancel();
        });

        Assert.Throws<OperationCanceledException>(() => BrokenPackage.ReadWith(_ => { }, directory =>
            PackageReader.Read(directory, progress, stop.Token)));
        Assert.Equal(["countries.csv"], files);
    }

    private sealed class CallbackProgress(Action<PackageProgress> act) : IProgress<PackageProgress>
    {
        public void Report(PackageProgress value) => act(value);
    }
}
