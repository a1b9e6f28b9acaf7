using System.Text.Json.Nodes;
using GraphKb.Exports.Formats;
using GraphKb.Exports.Selection;

namespace GraphKb.Exports.Tests.Formats;

public sealed class ExportDirectoryTests : IDisposable
{
    private readonly TinyExport _export = new();

    public void Dispose() => _export.Dispose();

    [Fact]
    public async Task An_export_in_another_format_leaves_nothing_of_the_one_before_and_everything_of_the_user()
    {
        await _export.WriteAsync("edges");
        await File.WriteAllTextAsync(_export.GetPath("mine.txt"), "mine", TestContext.Current.CancellationToken);
        await _export.WriteAsync("graphml");

        Assert.Equal(
            ["graph.graphml", "graphkb-export.json", "mine.txt"],
            Directory.GetFiles(_export.Target).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_directory_with_other_files_is_refused()
    {
        Directory.CreateDirectory(_export.Target);
        await File.WriteAllTextAsync(_export.GetPath("datapackage.json"), "{}", TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<IOException>(() => _export.WriteAsync("edges"));

        Assert.Equal(
            $"{_export.Target} holds files that are no export in such a format; expected a new or empty directory, or one with a "
            + "graphkb-export.json.",
            error.Message);
    }

    [Theory]
    [InlineData("edges")]
    [InlineData("graphml")]
    [InlineData("geojson")]
    [InlineData("parquet")]
    [InlineData("neo4j-admin")]
    [InlineData("bods")]
    public async Task A_cancelled_export_leaves_the_directory_as_it_was(string format)
    {
        await _export.WriteAsync("edges");
        var before = File.GetLastWriteTimeUtc(_export.GetPath("graphkb-export.json"));
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _export.WriteAsync(format, stop.Token));
        Assert.Equal(before, File.GetLastWriteTimeUtc(_export.GetPath("graphkb-export.json")));
        Assert.False(Directory.Exists(_export.Target + ".part"));
    }

    [Fact]
    public async Task What_was_exported_is_described_beside_it()
    {
        await _export.WriteAsync("edges", new ExportSelection(new(2026, 1, 1), "mineral:nd"));
        var about = JsonNode.Parse(await File.ReadAllTextAsync(
            _export.GetPath("graphkb-export.json"), TestContext.Current.CancellationToken))!;

        Assert.Equal(("edges", "2026-01-01", "mineral:nd"), ((string)about["format"]!, (string)about["asOf"]!, (string)about["mineral"]!));
        Assert.Equal("""{"edges.csv":7,"edges.parquet":7,"links.csv":6}""", about["rows"]!.ToJsonString());
    }

    [Fact]
    public void The_formats_have_the_names_of_the_command_line() =>
        Assert.Equal(["edges", "graphml", "geojson", "parquet", "neo4j-admin", "bods"], ExportFormats.Names);
}
