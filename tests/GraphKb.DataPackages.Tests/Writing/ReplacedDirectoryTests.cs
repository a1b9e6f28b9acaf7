using GraphKb.DataPackages.Writing;
using GraphKb.Model;
using GraphKb.Model.Entities;

namespace GraphKb.DataPackages.Tests.Writing;

/// <summary>An export over an existing package replaces the directory as a whole, and what a killed export left is removed.</summary>
public sealed class ReplacedDirectoryTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("graphkb-").FullName;

    private string Target => Path.Combine(_directory, "out");

    private string Draft => Target + ".part";

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Files_of_the_package_are_replaced_and_others_stay()
    {
        Write("KOR");
        File.WriteAllText(Path.Combine(Target, "README.md"), "mine");
        Directory.CreateDirectory(Path.Combine(Target, ".git"));
        Write("JPN");

        Assert.Equal("code,name,region\nJPN,C,\n", Countries());
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Target, "README.md")));
        Assert.True(Directory.Exists(Path.Combine(Target, ".git")));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public void A_draft_of_a_killed_export_is_removed()
    {
        Directory.CreateDirectory(Draft);
        File.WriteAllText(Path.Combine(Draft, "countries.csv"), "code,na");
        File.WriteAllText(Path.Combine(Draft, ".lock"), "");
        Write("KOR");

        Assert.Equal("code,name,region\nKOR,C,\n", Countries());
        Assert.Equal([Target], Directory.GetFileSystemEntries(_directory));
        Assert.False(File.Exists(Path.Combine(Target, ".lock")));
    }

    [Fact]
    public void Files_that_a_kill_left_in_the_old_directory_are_moved_back()
    {
        // As after the exchange: the new package is in place, and the draft is the old directory.
        Write("KOR");
        Directory.Move(Target, Draft);
        File.WriteAllText(Path.Combine(Draft, "README.md"), "mine");
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "datapackage.json"), "{}");
        Write("JPN");

        Assert.Equal("code,name,region\nJPN,C,\n", Countries());
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Target, "README.md")));
        Assert.False(Directory.Exists(Draft));
    }

    [Fact]
    public void Two_exports_to_one_directory_at_the_same_time_are_refused()
    {
        Directory.CreateDirectory(Draft);
        using var other = new FileStream(Path.Combine(Draft, ".lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);

        var refused = Assert.Throws<IOException>(() => Write("KOR"));
        Assert.Equal($"{Target} is being written by another export; expected one at a time.", refused.Message);
    }

    [Fact]
    public void A_link_to_a_directory_stays_a_link()
    {
        Write("KOR");
        var link = Path.Combine(_directory, "link");
        Directory.CreateSymbolicLink(link, Target);
        PackageWriter.Write(Package("JPN"), link, "out", null, TestContext.Current.CancellationToken);

        Assert.Equal(Target, new DirectoryInfo(link).LinkTarget);
        Assert.Equal("code,name,region\nJPN,C,\n", Countries());
    }

    [Fact]
    public void A_cancelled_export_leaves_the_old_package_alone()
    {
        Write("KOR");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => PackageWriter.Write(Package("JPN"), Target, "out", null, cancelled.Token));
        Assert.Equal("code,name,region\nKOR,C,\n", Countries());
        Assert.Equal([Target], Directory.GetFileSystemEntries(_directory));
    }

    private static DataPackage Package(string country) => new() { Countries = [new Country(country, "C", null)] };

    private string Countries() => File.ReadAllText(Path.Combine(Target, "countries.csv"));

    private void Write(string country) =>
        PackageWriter.Write(Package(country), Target, "out", null, TestContext.Current.CancellationToken);
}
