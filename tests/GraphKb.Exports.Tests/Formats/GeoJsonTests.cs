using System.Text.Json;
using GraphKb.Model;
using GraphKb.Testing;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Converters;

namespace GraphKb.Exports.Tests.Formats;

/// <summary>GeoJSON is read by NetTopologySuite.</summary>
public sealed class GeoJsonTests : IDisposable
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new GeoJsonConverterFactory() } };
    private readonly TinyExport _export = new();

    public void Dispose() => _export.Dispose();

    [Fact]
    public async Task A_site_without_coordinates_is_at_the_centre_of_its_country_and_says_so()
    {
        await _export.WriteAsync("geojson", package: WithPlace("site:mine", -31.5, 121));
        var sites = Read("sites.geojson");

        Assert.Equal("POINT (121 -31.5) SITE", Describe(Find(sites, "site:mine")));
        Assert.Equal("POINT (127.86 36.45) COUNTRY", Describe(Find(sites, "site:market")));
        Assert.Equal(8, sites.Count);
    }

    [Fact]
    public async Task A_supply_is_a_line_that_is_cut_where_the_map_ends()
    {
        await _export.WriteAsync("geojson", package: WithPlace("site:plant", 36, 140));
        var supplies = Read("supplies.geojson");

        Assert.Equal(
            ["LineString 12", "MultiLineString 3"],
            supplies.Where(feature => feature.Attributes["tonnes"] is not null
                    && (string)feature.Attributes["from"] is "site:pit" || (string)feature.Attributes["to"] == "site:market"
                    && (string)feature.Attributes["from"] == "site:plant")
                .Select(feature => $"{feature.Geometry.GeometryType} {feature.Attributes["tonnes"]}").Order(StringComparer.Ordinal));
    }

    private static DataPackage WithPlace(string id, double latitude, double longitude) => TinyChain.Package with
    {
        Sites = [.. TinyChain.Package.Sites.Select(site =>
            site.Id == id ? site with { Latitude = latitude, Longitude = longitude } : site)],
    };

    private static string Describe(IFeature feature) => $"{feature.Geometry.AsText()} {feature.Attributes["placed_by"]}";

    private static IFeature Find(FeatureCollection features, string id) =>
        features.Single(feature => (string)feature.Attributes["id"] == id);

    private FeatureCollection Read(string file) =>
        JsonSerializer.Deserialize<FeatureCollection>(File.ReadAllText(_export.GetPath(file)), Options)!;
}
