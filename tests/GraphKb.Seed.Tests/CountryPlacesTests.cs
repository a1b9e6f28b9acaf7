using GraphKb.Testing;

namespace GraphKb.Seed.Tests;

/// <summary>The centres of countries that exports use are those of the outlines that the seed is compared with.</summary>
public sealed class CountryPlacesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_of_centres_is_what_the_outlines_give()
    {
        var outlines = Repository.GetPath("tests/GraphKb.Seed.Tests/outlines");
        Assert.Equal("", await Programs.RunAsync(outlines, "sh", [Repository.GetPath("tests/install-packages.sh"), outlines], Stop));
        var printed = await Programs.RunAsync(outlines, "node", ["centres.mjs"], Stop);

        Assert.Equal(printed, await File.ReadAllTextAsync(Repository.GetPath("src/GraphKb.Exports/Places/countries.csv"), Stop));
    }

    [Fact]
    public async Task Every_country_of_a_site_has_a_centre()
    {
        var lines = await File.ReadAllLinesAsync(Repository.GetPath("src/GraphKb.Exports/Places/countries.csv"), Stop);
        var placed = lines.Where(line => !line.EndsWith(',')).Select(line => line[..3]).ToHashSet();

        Assert.Equal([], Seed.Package.Sites.Select(site => site.Country).Distinct().Where(code => !placed.Contains(code)));
    }
}
