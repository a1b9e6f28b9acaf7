using System.Diagnostics;
using System.Text.Json;
using GraphKb.Model.Facts;

namespace GraphKb.Seed.Tests;

/// <summary>Sites lie where they are said to lie.</summary>
public sealed class PlaceTests
{
    [Fact]
    public async Task No_site_lies_outside_its_country()
    {
        var outlines = Path.Combine(AppContext.BaseDirectory, "outlines");
        var places = Path.Combine(outlines, "places.json");
        var sites = Seed.Package.Sites.Where(site => site is { Latitude: not null, Longitude: not null }).ToList();
        await File.WriteAllTextAsync(
            places,
            JsonSerializer.Serialize(sites.Select(site => new { id = site.Id, country = site.Country, latitude = site.Latitude, longitude = site.Longitude })),
            TestContext.Current.CancellationToken);

        await RunAsync("npm", outlines, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        Assert.Equal("", await RunAsync("node", outlines, "outlines.mjs", places));
        Assert.True(sites.Count >= 300, $"Only {sites.Count} sites have a place.");
    }

    [Fact]
    public async Task A_site_in_another_country_is_noticed()
    {
        var outlines = Path.Combine(AppContext.BaseDirectory, "outlines");
        var wrong = Path.Combine(outlines, "wrong.json");
        await File.WriteAllTextAsync(
            wrong, """[{"id":"site:seoul","country":"JPN","latitude":37.57,"longitude":126.98}]""", TestContext.Current.CancellationToken);

        await RunAsync("npm", outlines, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        Assert.Equal("site:seoul\n", await RunAsync("node", outlines, "outlines.mjs", wrong));
    }

    private static async Task<string> RunAsync(string program, string directory, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
