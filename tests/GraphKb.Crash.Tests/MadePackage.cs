using System.Globalization;
using System.Text;

namespace GraphKb.Crash.Tests;

/// <summary>Data packages of a chosen number of mines, as folders of CSV files.</summary>
internal static class MadePackage
{
    public static string Write(string directory, int sites)
    {
        Directory.CreateDirectory(directory);
        var rows = new StringBuilder("id,name,stage,country,sources\n");
        for (var number = 0; number < sites; number++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"site:s{number},Site {number},MINING,KOR,source:s\n");
        }

        File.WriteAllText(Path.Combine(directory, "countries.csv"), "code,name\nKOR,South Korea\n");
        File.WriteAllText(Path.Combine(directory, "sources.csv"), "id,title\nsource:s,A source\n");
        File.WriteAllText(Path.Combine(directory, "sites.csv"), rows.ToString());
        return directory;
    }
}
