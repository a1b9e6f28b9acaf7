using System.Text;
using System.Text.Json;
using GraphKb.DataPackages.Checking;
using GraphKb.DataPackages.Format;
using GraphKb.Model;

namespace GraphKb.DataPackages.Writing;

/// <summary>
/// Writes a data package: all files and a Frictionless descriptor with keys and types. Entities stand by id, facts by natural key, in
/// ordinal order with blanks first; lines end with LF. The same package always gives the same bytes.
/// </summary>
public static class PackageWriter
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private const int RowsBetweenReports = 10_000;

    /// <summary>Checks that a package can be written to a place without harm to what is there; whether there is room, only writing tells.</summary>
    /// <param name="directory">Where: a new or empty directory, or one that holds a data package.</param>
    /// <exception cref="IOException">A file or something else is there, its name with .part is taken, or it cannot be listed.</exception>
    public static void CheckPlace(string directory)
    {
        var target = Path.GetFullPath(directory);
        if (File.Exists(Path.TrimEndingDirectorySeparator(target)))
        {
            throw new IOException($"{directory} is a file; expected a new or empty directory, or one with a datapackage.json.");
        }

        if (Directory.Exists(target) && !File.Exists(Path.Combine(target, PackageFormat.DescriptorFile))
            && Saying(directory, () => Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new IOException(
                $"{directory} holds files that are no data package; expected a new or empty directory, or one with a datapackage.json.");
        }

        if (Path.Exists(Draft(target)))
        {
            throw new IOException($"{Draft(target)} is in the way, perhaps left by a run that was cut off; expected nothing there.");
        }
    }

    /// <summary>Writes a package beside its place and then moves it there, so that nothing half-written remains.</summary>
    /// <param name="package">What to write.</param>
    /// <param name="directory">Where; a new or empty directory, or one that holds a data package, whose files are replaced.</param>
    /// <param name="name">The package's name, lower case.</param>
    /// <param name="progress">Told of the rows of each file that are written, or null.</param>
    /// <param name="cancellationToken">Stops the work; nothing is written then.</param>
    /// <exception cref="IOException">See <see cref="CheckPlace"/>, or it cannot be written; one sentence that names the directory.</exception>
    /// <exception cref="ArgumentException">A cell cannot be written so that it reads back the same: see the message. Nothing is written then.</exception>
    public static void Write(
        DataPackage package, string directory, string name, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        CheckPlace(directory);
        var target = Path.GetFullPath(directory);
        Saying(directory, () =>
        {
            try
            {
                WriteFiles(package, Draft(target), name, progress, cancellationToken);
                Directory.CreateDirectory(target);
                foreach (var file in Directory.EnumerateFiles(Draft(target)))
                {
                    File.Move(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
                }

                return true;
            }
            finally
            {
                if (Directory.Exists(Draft(target)))
                {
                    Directory.Delete(Draft(target), recursive: true);
                }
            }
        });
    }

    private static string Draft(string target) => target.TrimEnd(Path.DirectorySeparatorChar) + ".part";

    // What the file system says names a part of the place at best; what was asked for stands first.
    private static T Saying<T>(string directory, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"{directory} cannot be written ({wrong.Message.TrimEnd('.')}); expected a directory that is there or can be made, with room for it.",
                wrong);
        }
    }

    private static void WriteFiles(
        DataPackage package, string directory, string name, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(directory);
        foreach (var (table, rows) in PackageRows.Of(package))
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteTable(Path.Combine(directory, table.File), table, Counted(table, rows, progress), cancellationToken);
        }

        File.WriteAllText(Path.Combine(directory, PackageFormat.DescriptorFile), JsonSerializer.Serialize(Descriptor.Of(name), Indented) + "\n");
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static IEnumerable<object?[]> Counted(Table table, IEnumerable<object?[]> rows, IProgress<PackageProgress>? progress)
    {
        var count = 0L;
        foreach (var row in rows)
        {
            yield return row;
            if (++count % RowsBetweenReports == 0)
            {
                progress?.Report(new PackageProgress(table.File, count));
            }
        }

        progress?.Report(new PackageProgress(table.File, count));
    }

    private static void WriteTable(string path, Table table, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        // Half of a pair of surrogates is no text: better an exception than a question mark.
        using var text = new StreamWriter(path, false, new UTF8Encoding(false, throwOnInvalidBytes: true)) { NewLine = "\n" };
        text.WriteLine(string.Join(',', table.Columns.Select(column => column.Name)));
        foreach (var cells in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var place = 0; place < cells.Length; place++)
            {
                text.Write(place == 0 ? "" : ",");
                text.Write(CellText.Of(table, table.Columns[place], cells[place]));
            }

            text.Write('\n');
        }
    }
}
