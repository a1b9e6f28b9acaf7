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

    // Walks up from the program: [CallerFilePath] is rewritten in deterministic builds. A published program is started in a checkout.
    private static string FindRoot() => FindRoot(AppContext.BaseDirectory) ?? FindRoot(Environment.CurrentDirectory)
        ?? throw new InvalidOperationException(
            $"Neither {AppContext.BaseDirectory} nor {Environment.CurrentDirectory} is in a folder with a GraphKb.sln.");

    private static string? FindRoot(string start)
    {
        var directory = new DirectoryInfo(start);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "GraphKb.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName;
    }
}
