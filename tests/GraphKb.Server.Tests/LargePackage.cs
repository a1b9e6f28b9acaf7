namespace GraphKb.Server.Tests;

/// <summary>A package that takes a while: mines of one country.</summary>
internal static class LargePackage
{
    public static async Task WriteAsync(string directory, int sites)
    {
        Directory.CreateDirectory(directory);
        await File.WriteAllTextAsync(Path.Combine(directory, "countries.csv"), "code,name,region\nKOR,South Korea,\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(directory, "sources.csv"), "id,title,publisher,published,url,kind,reliability\nsource:s,S,,,,NEWS,\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(directory, "sites.csv"),
            "id,name,stage,country,operator,latitude,longitude,status,opened,closed,aggregate,sources,note\n"
            + string.Concat(Enumerable.Range(0, sites).Select(site => $"site:s{site},Site {site},MINING,KOR,,,,,,,false,source:s,\n")),
            TestContext.Current.CancellationToken);
    }
}
