using GraphKb.Packages;
using GraphKb.Store.Embedded;

namespace GraphKb.Api.Tests;

/// <summary>What stands in the repository: its pages, and the seed.</summary>
internal static class Repository
{
    /// <summary>Whether the tests print answers into the pages instead of comparing them.</summary>
    public static bool PrintsAnew => Environment.GetEnvironmentVariable("GRAPHKB_WRITE_ANSWERS") == "1";

    /// <summary>The path of a file, named from the top of the repository.</summary>
    public static string Path(string file)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(directory.FullName, "GraphKb.sln")))
        {
            directory = directory.Parent!;
        }

        return System.IO.Path.Combine(directory.FullName, file);
    }

    /// <summary>A store that holds the seed.</summary>
    public static EmbeddedStore SeedStore() => EmbeddedStore.InMemory(PackageReader.Read(Path("seed"), null, CancellationToken.None).Package!);
}
