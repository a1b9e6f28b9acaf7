using GraphKb.DataPackages.Checking;
using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model;
using GraphKb.Model.Schemas;

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
    public static PackageReadResult Read(string directory, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var problems = new ProblemList();
        DataPackage? package = null;
        Dictionary<string, IReadOnlyList<int>> lines = [];
        if (PackageFolder.List(directory, problems) is { } files)
        {
            var descriptor = new DescriptorReader(files, problems);
            var info = descriptor.Read(directory);
            var tables = new PackageTables();
            ReadTables(tables, files, new TableReader(tables, descriptor.Separators, problems, progress), directory, cancellationToken);
            new PackageChecker(tables, problems).Check(cancellationToken);
            lines = tables.All.ToDictionary(rows => rows.Table.FileName, IReadOnlyList<int> (rows) => rows.Lines, StringComparer.Ordinal);
            package = problems.ErrorCount == 0 ? PackageBuilder.Build(tables) with { Info = info } : null;
        }

        return new(package, problems.ToSortedList())
        {
            Lines = lines,
            ErrorCount = problems.ErrorCount,
            WarningCount = problems.WarningCount,
        };
    }

    private static void ReadTables(
        PackageTables tables, IReadOnlySet<string> files, TableReader reader, string directory, CancellationToken cancellationToken)
    {
        foreach (var table in PackageSchema.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            tables.Set(files.Contains(table.FileName)
                ? reader.Read(table, Path.Combine(directory, table.FileName), cancellationToken) : new TableRows(table));
        }
    }
}
