using GraphKb.Knowledge;
using GraphKb.Knowledge.Stores;
using GraphKb.Model;
using GraphKb.Packages;
using GraphKb.Server.Progress;
using GraphKb.Store.Embedded;

namespace GraphKb.Server.Commands;

/// <summary>Opens the store that a command works on.</summary>
internal static class Stores
{
    private const long LargeFile = 50_000_000;

    /// <summary>A database file that must be there, or the seed.</summary>
    public static async Task<IKnowledgeStore> OpenAsync(string? database, CancellationToken stop)
    {
        if (database is null)
        {
            return await Work.ShowAsync(progress => Task.FromResult(EmbeddedStore.InMemory(ReadPackage(SeedDirectory(), progress, stop)))).ConfigureAwait(false);
        }

        if (File.Exists(database) && new FileInfo(database).Length > LargeFile)
        {
            await Console.Error.WriteLineAsync($"reading {database} …").ConfigureAwait(false);
        }

        return EmbeddedStore.Open(database, create: false, stop);
    }

    /// <summary>A package without errors; says all errors where there are some.</summary>
    /// <exception cref="KnowledgeException">The package has errors.</exception>
    public static DataPackage ReadPackage(string directory, IProgress<PackageProgress> progress, CancellationToken stop)
    {
        var result = PackageReader.Read(directory, progress, stop);
        if (result.Package is not null)
        {
            return result.Package;
        }

        foreach (var problem in result.Problems)
        {
            Console.Error.WriteLine(problem);
        }

        throw new KnowledgeException("PACKAGE_BROKEN", $"{directory} has {result.ErrorCount} errors; nothing was changed.");
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
