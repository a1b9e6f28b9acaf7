using GraphKb.DataPackages.Checking;
using GraphKb.DataPackages.Format;

namespace GraphKb.DataPackages.Reading;

/// <summary>Reads and checks a data package: every problem in one run, and a package only where there is no error.</summary>
public static class PackageReader
{
    /// <summary>
    /// Reads a package. Time and room grow with the cells; one row is held at a time beside the columns. What is wrong with the files comes
    /// back as problems, never as an exception; a file that cannot be read is one problem, and what it would have held is not missed.
    /// </summary>
    /// <param name="directory">
    /// The directory with datapackage.json and the CSV files; a missing CSV file is an empty table. A README.md, and entries
    /// whose names begin with a dot (.git, .DS_Store), are ignored; any other that the model does not name is an error.
    /// </param>
    /// <param name="progress">Told of what is done, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The package or its problems.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static PackageReadResult Read(string directory, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var problems = new Problems();
        var files = PackageFolder.Files(directory, problems);
        if (files is not null)
        {
            PackageDescriptor.Check(directory, files, problems);
            var tables = ReadTables(directory, files, problems, progress, cancellationToken);
            new PackageChecker(tables, problems).Check(cancellationToken);
            if (problems.ErrorCount == 0)
            {
                return new PackageReadResult(PackageBuilder.Make(tables), problems.Sorted()) { WarningCount = problems.WarningCount };
            }
        }

        return new PackageReadResult(null, problems.Sorted()) { ErrorCount = problems.ErrorCount, WarningCount = problems.WarningCount };
    }

    private static PackageTables ReadTables(
        string directory, IReadOnlySet<string> files, Problems problems, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        var tables = new PackageTables();
        var cells = new CellReader(tables.Names, tables.Lists);
        foreach (var table in PackageFormat.Tables)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = files.Contains(table.File)
                ? new TableReader(table, cells, tables.Names, problems).Read(Path.Combine(directory, table.File), progress, cancellationToken)
                : new TableRows(table);
            tables.Set(rows);
            progress?.Report(new PackageProgress(table.File, rows.Count));
        }

        return tables;
    }
}
