namespace GraphKb.Packages.Tests;

/// <summary>A tiny package that is good, and ways to break it.</summary>
internal static class Broken
{
    private static readonly Dictionary<string, string> Good = new()
    {
        ["datapackage.json"] = "{\"resources\":[]}",
        ["countries.csv"] = "code,name,region\nKOR,South Korea,Asia\nCHN,China,Asia\n",
        ["sources.csv"] = "id,title\nsource:s,A source\n",
        ["minerals.csv"] = "id,name,parent\nmineral:re,Rare earths,\nmineral:nd,Neodymium,mineral:re\n",
        ["companies.csv"] = "id,name,country\ncompany:a,A,CHN\n",
        ["sites.csv"] = "id,name,stage,country,operator\nsite:a,A,MINING,CHN,company:a\nsite:b,B,CONSUMPTION,KOR,\n",
        ["supplies.csv"] = "from,to,mineral,form,tonnes,since,until,sources\nsite:a,site:b,mineral:nd,oxide,5,2020,,source:s\n",
        ["ownerships.csv"] = "owner,owned,share,sources\ncountry:CHN,company:a,1,source:s\n",
    };

    public static PackageReadResult Read(string file = "datapackage.json", string? contents = null)
    {
        var directory = Directory.CreateTempSubdirectory("graphkb-");
        try
        {
            foreach (var (name, text) in Good)
            {
                File.WriteAllText(Path.Combine(directory.FullName, name), name == file && contents is not null ? contents : text);
            }

            if (contents is not null && !Good.ContainsKey(file))
            {
                File.WriteAllText(Path.Combine(directory.FullName, file), contents);
            }

            return PackageReader.Read(directory.FullName, null, CancellationToken.None);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
