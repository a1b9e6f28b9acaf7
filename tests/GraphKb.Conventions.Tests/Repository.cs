namespace GraphKb.Conventions.Tests;

/// <summary>Where the solution lies.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "GraphKb.sln")))
        {
            directory = directory.Parent!;
        }

        return directory.FullName;
    }
}
