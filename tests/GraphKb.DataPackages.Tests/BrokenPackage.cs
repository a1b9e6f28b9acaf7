using System.Text;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Reading;

namespace GraphKb.DataPackages.Tests;

/// <summary>A tiny package that is good, and ways to break it.</summary>
internal static class BrokenPackage
{
    private static readonly Dictionary<string, string> Good = new()
    {
        ["datapackage.json"] = "{\"name\":\"good\",\"resources\":[]}",
        ["countries.csv"] = "code,name,region\nKOR,South Korea,Asia\nCHN,China,Asia\n",
        ["sources.csv"] = "id,title\nsource:s,A source\n",
        ["minerals.csv"] = "id,name,parent\nmineral:re,Rare earths,\nmineral:nd,Neodymium,mineral:re\n",
        ["companies.csv"] = "id,name,country\ncompany:a,A,CHN\n",
        ["sites.csv"] = "id,name,stage,country,operator\nsite:a,A,MINING,CHN,company:a\nsite:b,B,CONSUMPTION,KOR,\n",
        ["supplies.csv"] = "from,to,mineral,form,tonnes,since,until,sources\nsite:a,site:b,mineral:nd,oxide,5,2020,,source:s\n",
        ["ownerships.csv"] = "owner,owned,share,sources\ncountry:CHN,company:a,1,source:s\n",
    };

    /// <summary>Reads the good package with one file changed.</summary>
    public static PackageReadResult Read(string file = "datapackage.json", string? contents = null) =>
        ReadAfter(directory => Write(directory, file, contents ?? Good["datapackage.json"]));

    /// <summary>Reads the good package with several files changed, and those added that it lacks.</summary>
    public static PackageReadResult Read(params (string File, string Contents)[] files) => ReadAfter(directory =>
    {
        foreach (var (file, contents) in files)
        {
            Write(directory, file, contents);
        }
    });

    /// <summary>Reads the good package with one file of these bytes; each letter of the text is one byte.</summary>
    public static PackageReadResult ReadBytes(string file, string contents) =>
        ReadAfter(directory => File.WriteAllBytes(Path.Combine(directory, file), Encoding.Latin1.GetBytes(contents)));

    /// <summary>Reads the good package after something was done to its directory.</summary>
    public static PackageReadResult ReadAfter(Action<string> change) =>
        ReadWith(change, directory => PackageReader.Read(directory, null, CancellationToken.None));

    /// <summary>The same, read in a way of the caller's.</summary>
    public static PackageReadResult ReadWith(Action<string> change, Func<string, PackageReadResult> read)
    {
        var directory = Directory.CreateTempSubdirectory("graphkb-");
        try
        {
            foreach (var (name, text) in Good)
            {
                Write(directory.FullName, name, text);
            }

            change(directory.FullName);
            return read(directory.FullName);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>The errors, as they are printed.</summary>
    public static IEnumerable<string> Errors(this PackageReadResult result) => Lines(result, Severity.Error);

    /// <summary>The warnings, as they are printed.</summary>
    public static IEnumerable<string> Warnings(this PackageReadResult result) => Lines(result, Severity.Warning);

    private static IEnumerable<string> Lines(PackageReadResult result, Severity severity) =>
        result.Problems.Where(problem => problem.Severity == severity).Select(problem => problem.ToString());

    private static void Write(string directory, string file, string contents) => File.WriteAllText(Path.Combine(directory, file), contents);
}
