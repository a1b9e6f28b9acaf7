using GraphKb.Knowledge;
using GraphKb.Knowledge.Stores;
using GraphKb.Model;
using GraphKb.Packages;
using GraphKb.Store.Embedded;

namespace GraphKb.Server.Commands;

/// <summary>Opens the store that a command works on.</summary>
internal static class Stores
{
    /// <summary>A database file that must be there, or the seed.</summary>
    public static IKnowledgeStore Open(string? database, Telling telling, CancellationToken stop) =>
        database is null ? EmbeddedStore.InMemory(ReadPackage(SeedDirectory(), telling, stop)) : EmbeddedStore.Open(database, create: false, stop);

    /// <summary>A package without errors; says all errors where there are some.</summary>
    /// <exception cref="KnowledgeException">The package has errors.</exception>
    public static DataPackage ReadPackage(string directory, Telling telling, CancellationToken stop)
    {
        var result = PackageReader.Read(directory, telling.Reading, stop);
        if (result.Package is not null)
        {
            return result.Package;
        }

        foreach (var problem in result.Problems)
        {
            Console.Error.WriteLine(problem);
        }

        throw new KnowledgeException(
            "PACKAGE_BROKEN", $"{directory} has {result.Problems.Count(problem => problem.Severity == Severity.Error)} errors; nothing was changed.");
    }

    private static string SeedDirectory()
    {
        for (var directory = new DirectoryInfo(Environment.CurrentDirectory); directory is not null; directory = directory.Parent)
        {
            var seed = Path.Combine(directory.FullName, "seed");
            if (File.Exists(Path.Combine(seed, "datapackage.json")))
            {
                return seed;
            }
        }

        return Path.Combine(AppContext.BaseDirectory, "seed");
    }
}
