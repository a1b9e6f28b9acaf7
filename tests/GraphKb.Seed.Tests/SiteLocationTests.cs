using System.Diagnostics;
using System.Text.Json;
using GraphKb.Model.Facts;

namespace GraphKb.Seed.Tests;

/// <summary>The coordinates of a site lie in its country.</summary>
public sealed class SiteLocationTests
{
    [Fact]
    public async Task No_site_lies_outside_its_country()
    {
        var outlines = Path.Combine(AppContext.BaseDirectory, "outlines");
        var locations = Path.Combine(outlines, "locations.json");
        var sites = Seed.Package.Sites.Where(site => site is { Latitude: not null, Longitude: not null }).ToList();
        await File.WriteAllTextAsync(
            locations,
            JsonSerializer.Serialize(sites.Select(site => new
            {
                id = site.Id,
                country = site.Country,
                latitude = site.Latitude,
                longitude = site.Longitude,
            })),
            TestContext.Current.CancellationToken);

        await RunAsync("npm", outlines, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        Assert.Equal("", await RunAsync("node", outlines, "outlines.mjs", locations));
        Assert.True(sites.Count >= 300, $"Only {sites.Count} sites have coordinates.");
    }

    /// <summary>The map draws a place of the gazetteer as a town, and the scores of works read the note: they agree.</summary>
    [Fact]
    public void A_place_of_the_gazetteer_is_called_a_town_in_the_note()
    {
        string[] wordings = ["coordinates of the town of ", "coordinates of the nearest town, "];
        var placed = Seed.Package.Sites.Where(site => site.Latitude is not null && site.Sources.Contains("source:geonames")).ToList();

        Assert.Empty(placed
            .Where(site => !wordings.Any(wording => site.Note?.Contains(wording, StringComparison.OrdinalIgnoreCase) == true))
            .Select(site => site.Id));
        Assert.NotEmpty(placed);
    }

    [Fact]
    public async Task A_site_in_another_country_is_noticed()
    {
        var outlines = Path.Combine(AppContext.BaseDirectory, "outlines");
        var misplaced = Path.Combine(outlines, "misplaced.json");
        await File.WriteAllTextAsync(
            misplaced,
            """[{"id":"site:seoul","country":"JPN","latitude":37.57,"longitude":126.98}]""",
            TestContext.Current.CancellationToken);

        await RunAsync("npm", outlines, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        Assert.Equal("site:seoul\n", await RunAsync("node", outlines, "outlines.mjs", misplaced));
    }

    private static async Task<string> RunAsync(string program, string directory, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
