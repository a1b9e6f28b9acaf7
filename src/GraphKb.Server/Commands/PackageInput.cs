using GraphKb.Analysis.Errors;
using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Reading;
using GraphKb.Model;
using GraphKb.Model.Text;

namespace GraphKb.Server.Commands;

/// <summary>Reads the package that a command works on.</summary>
internal static class PackageInput
{
    /// <summary>The seed: the nearest one up from the working directory, else the one beside the program.</summary>
    public static string SeedDirectory()
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

    /// <summary>The folders as messages name them: <c>seed + mine</c>.</summary>
    public static string Join(IReadOnlyList<string> directories) => string.Join(" + ", directories);

    /// <summary>Reads packages that lie over each other; prints every problem of those that have errors.</summary>
    /// <exception cref="KnowledgeException">A package has errors.</exception>
    public static DataPackage Read(IReadOnlyList<string> directories, IProgress<PackageProgress> progress, CancellationToken stop)
    {
        var result = PackageReader.Read(directories, progress, stop);
        if (result.Package is not null)
        {
            return result.Package;
        }

        foreach (var problem in result.Problems)
        {
            TerminalOutput.WriteErrorLine(problem.ToString());
        }

        var errors = Counted.Format(result.ErrorCount, "error");
        throw new KnowledgeException("PACKAGE_BROKEN", $"{Join(directories)} has {errors}; nothing was changed.");
    }
}
