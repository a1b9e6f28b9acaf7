using System.Text;
using System.Text.Json;
using GraphKb.Model;

namespace GraphKb.Packages;

/// <summary>
/// Writes a data package: all files and a Frictionless descriptor with keys and types. Entities stand by id, facts by natural key, in
/// ordinal order with blanks first; lines end with LF. The same package always gives the same bytes.
/// </summary>
public static class PackageWriter
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes a package beside its place and then moves it there, so that nothing half-written remains.</summary>
    /// <param name="package">What to write.</param>
    /// <param name="directory">Where; a new or empty directory, or one that holds a data package, whose files are replaced.</param>
    /// <param name="name">The package's name, lower case.</param>
    /// <param name="cancellationToken">Stops the work; nothing is written then.</param>
    /// <exception cref="IOException">The directory holds something else, its name with .part is taken, or it cannot be written.</exception>
    /// <exception cref="ArgumentException">A cell cannot be written so that it reads back the same: see the message. Nothing is written then.</exception>
    public static void Write(DataPackage package, string directory, string name, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(directory);
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, "datapackage.json")))
        {
            throw new IOException($"{directory} holds files that are no data package; expected a new or empty directory, or one with a datapackage.json.");
        }

        var draft = target.TrimEnd(Path.DirectorySeparatorChar) + ".part";
        if (Path.Exists(draft))
        {
            throw new IOException($"{draft} is in the way, perhaps left by a run that was cut off; expected nothing there.");
        }

        try
        {
            Directory.CreateDirectory(draft);
            foreach (var (table, rows) in PackageRows.Of(package))
            {
                cancellationToken.ThrowIfCancellationRequested();
                WriteTable(Path.Combine(draft, table.File), table, rows, cancellationToken);
            }

            File.WriteAllText(Path.Combine(draft, "datapackage.json"), JsonSerializer.Serialize(Descriptor.Of(name), Indented) + "\n");
            cancellationToken.ThrowIfCancellationRequested();
            Directory.CreateDirectory(target);
            foreach (var file in Directory.EnumerateFiles(draft))
            {
                File.Move(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
            }
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
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
