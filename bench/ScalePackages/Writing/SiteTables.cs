using ScalePackages.Python;
using ScalePackages.Sampling;

namespace ScalePackages.Writing;

/// <summary>Writes sites into sites.csv and ownerships.csv of the package, and into sites.csv of the flat copy.</summary>
/// <param name="packageDirectory">The folder of the package.</param>
/// <param name="flatDirectory">The folder of the flat copy.</param>
internal sealed class SiteTables(string packageDirectory, string flatDirectory) : IDisposable
{
    private readonly CsvFile _sites = new(
        packageDirectory,
        "sites.csv",
        "id,name,stage,country,operator,latitude,longitude,status,opened,closed,aggregate,sources,note");

    private readonly CsvFile _ownerships = new(
        packageDirectory, "ownerships.csv", "owner,owned,share,since,until,confidence,sources,note");

    // chn is 1 for a site that is in China or has a Chinese majority owner, else 0.
    private readonly CsvFile _flatSites = new(flatDirectory, "sites.csv", "id,stage,country,chn");

    /// <summary>Writes a site and, where it has one, its majority owner.</summary>
    /// <param name="site">The site.</param>
    public void Write(in Site site)
    {
        var index = site.SiteIndex;
        var stage = StagePattern.Format(site.Stage);
        var country = Countries.Codes[site.CountryIndex];
        var coordinates = $"{PythonFormat.Fixed(site.Latitude, 4)},{PythonFormat.Fixed(site.Longitude, 4)}";
        _sites.Write(
            $"site:s{index},Site {index},{stage},{country},company:c{site.OperatorIndex},{coordinates},"
            + $"OPERATING,,,false,{ReferenceTables.Source},");
        _flatSites.Write($"{index},{stage},{country},{(site.IsChineseControlled ? 1 : 0)}");
        if (site.OwnerIndex is { } ownerIndex)
        {
            _ownerships.Write($"company:c{ownerIndex},site:s{index},0.6,2015-01-01,,,{ReferenceTables.Source},");
        }
    }

    /// <summary>Closes the three files.</summary>
    public void Dispose()
    {
        _sites.Dispose();
        _ownerships.Dispose();
        _flatSites.Dispose();
    }
}
