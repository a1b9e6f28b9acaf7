using System.Text.Json;
using CsCheck;
using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Writing;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Tests.Writing;

public sealed class RoundTripTests
{
    [Fact]
    public void What_is_written_reads_back_the_same_and_writes_the_same_bytes_again() => RandomPackages.Any.Sample(
        package =>
        {
            using var first = new WrittenPackage(package);
            using var second = new WrittenPackage(first.Read());
            using var turned = new WrittenPackage(Reversed(package));
            return Said(package).SequenceEqual(Said(first.Read())) && first.Bytes() == second.Bytes() && first.Bytes() == turned.Bytes();
        },
        iter: 60, seed: "0000000000001", print: package => JsonSerializer.Serialize(package));

    [Fact]
    public void Rows_stand_by_id_and_by_natural_key_with_blanks_first()
    {
        Evidence Since(int? year) => new(year is { } known ? new DateOnly(known, 1, 1) : null, null, 1, ["source:s"], null);
        var package = new DataPackage
        {
            Countries = [new("KOR", "South Korea", null), new("CHN", "China", null)],
            Sites =
            [
                new("site:b", "B", Stage.Mining, "KOR", null, null, null, SiteStatus.Operating, null, null, false, [], null),
                new("site:a", "A", Stage.Mining, "KOR", null, null, null, SiteStatus.Operating, null, null, false, [], null),
            ],
            Minerals = [new("mineral:m", "M", null, null, null, [], [], [])],
            Sources = [new("source:s", "S", null, null, null, null, null)],
            Supplies =
            [
                new("site:b", "site:a", "mineral:m", "oxide", 1, Since(null)),
                new("site:a", "site:b", "mineral:m", "oxide", 2, Since(2024)),
                new("site:a", "site:b", "mineral:m", "oxide", 3, Since(null)),
                new("site:a", "site:b", "mineral:m", null, 4, Since(2024)),
            ],
        };
        using var written = new WrittenPackage(package);

        Assert.Equal("code,name,region\nCHN,China,\nKOR,South Korea,\n", written.Text("countries.csv"));
        Assert.Equal(
            "from,to,mineral,form,tonnes,since,until,confidence,sources,note\n"
            + "site:a,site:b,mineral:m,,4,2024-01-01,,1,source:s,\n"
            + "site:a,site:b,mineral:m,oxide,3,,,1,source:s,\n"
            + "site:a,site:b,mineral:m,oxide,2,2024-01-01,,1,source:s,\n"
            + "site:b,site:a,mineral:m,oxide,1,,,1,source:s,\n",
            written.Text("supplies.csv"));
    }

    [Theory]
    [InlineData("a;b")]
    [InlineData(" a")]
    [InlineData("")]
    [InlineData("a\0")]
    public void What_would_read_back_as_something_else_is_refused(string item)
    {
        var package = new DataPackage { Minerals = [new("mineral:m", "M", null, null, null, [item], [], [])] };
        var directory = Path.Combine(Path.GetTempPath(), $"graphkb-refused-{Environment.ProcessId}-{item.Length}");

        Assert.ThrowsAny<ArgumentException>(() => PackageWriter.Write(package, directory, "refused", null, CancellationToken.None));
        Assert.False(Directory.Exists(directory));
        Assert.False(Directory.Exists(directory + ".part"));
    }

    [Fact]
    public void Half_a_pair_of_surrogates_is_refused()
    {
        var package = new DataPackage { Countries = [new("KOR", "\uD800", null)] };
        var directory = Path.Combine(Path.GetTempPath(), $"graphkb-refused-{Environment.ProcessId}-half");

        Assert.ThrowsAny<ArgumentException>(() => PackageWriter.Write(package, directory, "refused", null, CancellationToken.None));
        Assert.False(Directory.Exists(directory));
    }

    [Fact]
    public void A_file_in_the_place_of_the_directory_is_left_as_it_is()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "mine");

        var wrong = Assert.Throws<IOException>(() => PackageWriter.Write(new DataPackage(), file, "out", null, CancellationToken.None));
        Assert.Equal($"{file} is a file; expected a new or empty directory, or one with a datapackage.json.", wrong.Message);
        Assert.Equal("mine", File.ReadAllText(file));
        Assert.False(Path.Exists(file + ".part"));
        File.Delete(file);
    }

    [Fact]
    public void Writing_says_how_many_rows_of_which_file_are_done()
    {
        var directory = Directory.CreateTempSubdirectory("graphkb-");
        var package = new DataPackage
        {
            Countries = [.. Enumerable.Range(0, 10_001).Select(number => new Country($"C{number}", "C", null))],
        };
        var progress = new RecordingProgress();
        PackageWriter.Write(package, directory.FullName, "steps", progress, CancellationToken.None);

        Assert.Equal([new("countries.csv", 10_000), new("countries.csv", 10_001), new("alliances.csv", 0)], progress.Steps.Take(3));
        Assert.Equal(19, progress.Steps.Count);
        directory.Delete(recursive: true);
    }

    [Fact]
    public void A_directory_that_is_in_the_way_is_left_as_it_is()
    {
        var directory = Directory.CreateTempSubdirectory("graphkb-");
        var part = Directory.CreateDirectory(Path.Combine(directory.FullName, "out.part"));
        File.WriteAllText(Path.Combine(part.FullName, "mine.txt"), "x");

        Assert.Throws<IOException>(
            () => PackageWriter.Write(new DataPackage(), Path.Combine(directory.FullName, "out"), "out", null, CancellationToken.None));
        Assert.True(File.Exists(Path.Combine(part.FullName, "mine.txt")));
        directory.Delete(recursive: true);
    }

    // Each record as JSON, in an order of their own: what is equal here is equal in every value.
    private static IEnumerable<string> Said(DataPackage package) =>
        JsonSerializer.SerializeToElement(package).EnumerateObject().Where(list => list.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(list => list.Value.EnumerateArray().Select(row => $"{list.Name} {row.GetRawText()}").Order(StringComparer.Ordinal));

    private static DataPackage Reversed(DataPackage package) => package with
    {
        Countries = [.. package.Countries.Reverse()],
        Minerals = [.. package.Minerals.Reverse()],
        Sites = [.. package.Sites.Reverse()],
        Sources = [.. package.Sources.Reverse()],
        Supplies = [.. package.Supplies.Reverse()],
        Holdings = [.. package.Holdings.Reverse()],
        Ownerships = [.. package.Ownerships.Reverse()],
        Statistics = [.. package.Statistics.Reverse()],
        Trades = [.. package.Trades.Reverse()],
        Scores = [.. package.Scores.Reverse()],
    };

    private sealed class RecordingProgress : IProgress<PackageProgress>
    {
        public List<PackageProgress> Steps { get; } = [];

        public void Report(PackageProgress value) => Steps.Add(value);
    }
}
