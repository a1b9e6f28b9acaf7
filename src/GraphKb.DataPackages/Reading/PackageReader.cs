using GraphKb.DataPackages.Checking;
using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Layers;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model;

namespace GraphKb.DataPackages.Reading;

/// <summary>Reads and checks a data package: reports every problem in one run, and returns a package only if there is no error.</summary>
public static class PackageReader
{
    /// <summary>
    /// Reads a package in O(cells) time and space; one row is parsed at a time. Problems with the files are returned, not thrown. A file
    /// that cannot be read is one problem; references to its rows are not reported as well.
    /// </summary>
    /// <param name="directory">
    /// The directory with datapackage.json and the CSV files; a missing CSV file is an empty table. A README.md, what mapping
    /// writes beside the tables, and entries whose names begin with a dot (.git, .DS_Store), are ignored; any other unknown entry is an
    /// error.
    /// </param>
    /// <param name="progress">Receives the rows read, or null.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The package or its problems.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static PackageReadResult Read(string directory, IProgress<PackageProgress>? progress, CancellationToken cancellationToken) =>
        Read([directory], progress, cancellationToken);

    /// <summary>
    /// Reads packages that lie over each other: later ones add rows, replace rows of the same id or natural key, and hide rows by
    /// overrides.csv. What is read is one package; a row knows which one it comes from.
    /// </summary>
    /// <param name="directories">The directories from the first layer to the last, at least one. Each package has its own name.</param>
    /// <param name="progress">Receives the rows read, or null.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The package or its problems.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static PackageReadResult Read(
        IReadOnlyList<string> directories, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(directories.Count);
        var problems = new ProblemList();
        var tables = new PackageTables();
        var merge = new LayerMerge(tables, problems);
        DataPackage? package = null;
        Dictionary<string, RowPlaces> places = [];
        if (ReadLayers(directories, new LayerReader(tables, merge, problems, progress, cancellationToken), problems) is { } info)
        {
            new PackageChecker(tables, problems).Check(cancellationToken);
            places = tables.All.ToDictionary(rows => rows.Table.FileName, rows => rows.ToPlaces(), StringComparer.Ordinal);
            package = problems.ErrorCount == 0 ? PackageBuilder.Build(tables) with { Info = info } : null;
        }

        return new(package, problems.ToSortedList())
        {
            Places = places,
            ErrorCount = problems.ErrorCount,
            WarningCount = problems.WarningCount,
            ReplacedRows = merge.ReplacedRows,
            HiddenRows = merge.HiddenRows,
        };
    }

    // Null if a layer cannot be read at all: all that refers to its rows would seem to be wrong.
    private static PackageInfo? ReadLayers(IReadOnlyList<string> directories, LayerReader reader, ProblemList problems)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        List<(string Directory, string Name)> layers = [.. directories.Select(directory => (directory, PackageName.Read(directory)))];
        if (!layers.Aggregate(true, (areNew, layer) => AddName(layer.Name, layer.Directory, owners, problems) && areNew))
        {
            return null;
        }

        var infos = new List<PackageInfo?>();
        foreach (var (directory, name) in layers)
        {
            infos.Add(reader.Read(directory, new Layer(name, layers.Count == 1 ? "" : name + "/")));
            foreach (var other in infos[^1]?.Packages.Where(other => other != name) ?? [])
            {
                AddName(other, directory, owners, problems);
            }
        }

        return infos.Contains(null) ? null : LayerInfo.Merge([.. infos.OfType<PackageInfo>()]);
    }

    private static bool AddName(string name, string directory, Dictionary<string, string> owners, ProblemList problems)
    {
        var isNew = owners.TryAdd(name, directory);
        if (!isNew)
        {
            problems.AddDirectoryError(
                directory,
                $"has rows of a package {MessageText.Format(name)}, as {owners[name]} has; "
                + $"expected another name in {PackageFiles.Descriptor}, or each package once");
        }

        return isNew;
    }
}
