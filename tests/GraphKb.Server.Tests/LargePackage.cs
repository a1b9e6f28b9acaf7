namespace GraphKb.Server.Tests;

/// <summary>A package whose import takes several seconds: mines of one country.</summary>
internal static class LargePackage
{
    public static async Task WriteAsync(string directory, int sites)
    {
        Directory.CreateDirectory(directory);
        var rows = Enumerable.Range(0, sites).Select(number => $"site:s{number},Site {number},MINING,KOR,,,,,,,false,source:s,\n");
        await WriteAsync("countries.csv", "code,name,region\nKOR,South Korea,\n");
        await WriteAsync("sources.csv", "id,title,publisher,published,url,kind,reliability\nsource:s,S,,,,NEWS,\n");
        await WriteAsync(
            "sites.csv",
            "id,name,stage,country,operator,latitude,longitude,status,opened,closed,aggregate,sources,note\n" + string.Concat(rows));

        Task WriteAsync(string file, string text) =>
            File.WriteAllTextAsync(Path.Combine(directory, file), text, TestContext.Current.CancellationToken);
    }
}
