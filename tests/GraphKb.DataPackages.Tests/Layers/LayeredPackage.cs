using GraphKb.DataPackages.Reading;

namespace GraphKb.DataPackages.Tests.Layers;

/// <summary>A tiny package named base, and a layer named mine over it.</summary>
internal static class LayeredPackage
{
    private static readonly (string File, string Contents)[] Base =
    [
        ("datapackage.json", """
            { "name": "base", "title": "Base", "created": "2024-01-01", "licenses": [{ "name": "MIT" }], "resources": [] }
            """),
        ("countries.csv", "code,name\nKOR,South Korea\nCHN,China\n"),
        ("sources.csv", "id,title\nsource:s,A source\n"),
        ("minerals.csv", "id,name,parent\nmineral:re,Rare earths,\nmineral:nd,Neodymium,mineral:re\n"),
        ("companies.csv", "id,name,country\ncompany:a,A,CHN\n"),
        ("sites.csv", "id,name,stage,country,operator\nsite:a,A,MINING,CHN,company:a\nsite:b,B,CONSUMPTION,KOR,\n"),
        ("supplies.csv", "from,to,mineral,form,tonnes,since,sources\nsite:a,site:b,mineral:nd,oxide,5,2020,source:s\n"),
        ("capacities.csv", "site,mineral,tonnes,sources\nsite:a,mineral:nd,7,source:s\n"),
        ("aliases.csv", "entity,text,sources\nsite:a,The pit,source:s\n"),
    ];

    /// <summary>Reads the base with a layer of some files.</summary>
    public static PackageReadResult Read(params (string File, string Contents)[] mine) => ReadAll(Base, Named("mine", mine));

    /// <summary>Files with a descriptor that states a name.</summary>
    public static (string File, string Contents)[] Named(string name, params (string File, string Contents)[] files) =>
        [("datapackage.json", $$"""{ "name": "{{name}}", "resources": [] }"""), .. files];

    /// <summary>Reads the base with several layers.</summary>
    public static PackageReadResult ReadOver(params (string File, string Contents)[][] layers) => ReadAll([Base, .. layers]);

    /// <summary>Reads packages, each in a folder of its own: 0, 1, 2 and so on.</summary>
    public static PackageReadResult ReadAll(params (string File, string Contents)[][] layers)
    {
        var directory = Directory.CreateTempSubdirectory("graphkb-layers-").FullName;
        try
        {
            var folders = layers.Select((files, layer) => Write(Path.Combine(directory, $"{layer}"), files)).ToList();
            return PackageReader.Read(folders, null, CancellationToken.None);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static string Write(string folder, (string File, string Contents)[] files)
    {
        Directory.CreateDirectory(folder);
        foreach (var (file, contents) in files)
        {
            File.WriteAllText(Path.Combine(folder, file), contents);
        }

        return folder;
    }
}
