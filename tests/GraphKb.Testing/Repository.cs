using GraphKb.DataPackages.Reading;
using GraphKb.Store.Embedded;

namespace GraphKb.Testing;

/// <summary>The files of the repository that tests read.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a file or folder, named from the root.</summary>
    public static string GetPath(params string[] segments) => Path.Combine([Root, .. segments]);

    /// <summary>A store in memory that holds the seed.</summary>
    public static EmbeddedStore CreateSeedStore() =>
        EmbeddedStore.InMemory(PackageReader.Read(GetPath("seed"), null, CancellationToken.None).Package!);

    // Walks up from the program: [CallerFilePath] is rewritten in deterministic builds.
    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "GraphKb.sln")))
        {
            directory = directory.Parent
                ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} has a GraphKb.sln.");
        }

        return directory.FullName;
    }
}
