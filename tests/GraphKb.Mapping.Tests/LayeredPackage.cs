using GraphKb.DataPackages.Reading;
using GraphKb.Model;
using GraphKb.Model.Schemas;
using GraphKb.Testing;

namespace GraphKb.Mapping.Tests;

/// <summary>A package over a base as one: the rows of both, where those of the package replace those with the same natural key.</summary>
internal static class LayeredPackage
{
    /// <summary>Writes the rows of the seed and of a package to one directory, and reads that.</summary>
    public static PackageReadResult Read(string directory, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var table in PackageSchema.All)
        {
            var seed = File.ReadAllText(Repository.GetPath("seed", table.FileName));
            var own = File.ReadAllLines(Path.Combine(directory, table.FileName));
            var columns = File.ReadLines(Repository.GetPath("seed", table.FileName)).First();
            Assert.Equal(columns, own[0]);
            File.WriteAllText(Path.Combine(target, table.FileName), seed + string.Concat(own.Skip(1).Select(line => line + "\n")));
        }

        File.Copy(Repository.GetPath("seed", "datapackage.json"), Path.Combine(target, "datapackage.json"));
        return PackageReader.Read(target, null, CancellationToken.None);
    }

    public static DataPackage Seed { get; } = PackageReader.Read(Repository.GetPath("seed"), null, CancellationToken.None).Package!;
}
