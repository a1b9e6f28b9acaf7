namespace ScalePackages.Writing;

/// <summary>datapackage.json of the Data Package standard: the name of the package and its tables.</summary>
internal static class PackageDescriptor
{
    private static readonly string[] Tables = ["companies", "countries", "minerals", "ownerships", "sites", "sources", "supplies"];

    /// <summary>Writes the file, on one line without a line break at its end.</summary>
    /// <param name="directory">A directory that exists.</param>
    /// <param name="siteCount">How many sites the package has, which becomes a part of its name: "scale-1000".</param>
    public static void Write(string directory, int siteCount)
    {
        var resources = Tables.Select(table => $$"""{"name": "{{table}}", "path": "{{table}}.csv"}""");
        File.WriteAllText(
            Path.Combine(directory, "datapackage.json"),
            $$"""{"name": "scale-{{siteCount}}", "resources": [{{string.Join(", ", resources)}}]}""");
    }
}
