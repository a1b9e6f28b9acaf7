using GraphKb.DataPackages.Reading;
using GraphKb.Model;
using GraphKb.Testing;

namespace GraphKb.Mapping.Tests;

/// <summary>The seed, and a package as a layer over it.</summary>
internal static class LayeredPackage
{
    private static readonly string SeedDirectory = Repository.GetPath("seed");

    public static DataPackage Seed { get; } = PackageReader.Read(SeedDirectory, null, CancellationToken.None).Package!;

    /// <summary>Reads a package over the seed: its rows replace those with the same natural key.</summary>
    public static PackageReadResult Read(string directory) =>
        PackageReader.Read([SeedDirectory, directory], null, CancellationToken.None);
}
