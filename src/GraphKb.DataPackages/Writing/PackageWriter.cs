using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphKb.DataPackages.Format;
using GraphKb.Model;
using GraphKb.Model.Files;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Writing;

/// <summary>
/// Writes a data package: all CSV files and a Frictionless descriptor with types and keys. Rows are ordered by id or natural key, lines
/// end with LF. Equal packages have equal bytes. Rows of several packages are written as one: a column package names the one of each row,
/// and the descriptor lists them, so that what is read again is equal.
/// </summary>
public static class PackageWriter
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The files of a data package.</summary>
    public static OwnedFiles Owned { get; } =
        new("data package", PackageFiles.Descriptor, [PackageFiles.Descriptor, .. PackageFiles.Tables]);

    /// <summary>Checks that a package can be written to a directory without overwriting other files. Free space is not checked.</summary>
    /// <param name="directory">A new or empty directory, or one that contains a data package.</param>
    /// <exception cref="IOException">Something else is there, the name with .part is in use, or the directory cannot be listed.</exception>
    public static void CheckPlace(string directory) => DirectoryWriter.CheckPlace(directory, Owned);

    /// <summary>Writes a package so that an error or a kill leaves the target as it was; see <see cref="DirectoryWriter"/>.</summary>
    /// <param name="package">The package.</param>
    /// <param name="directory">A new or empty directory, or one that contains a data package, whose files are replaced.</param>
    /// <param name="name">
    /// The package's name in the descriptor, lower case; where all rows come from one package, the name of that package is used instead.
    /// </param>
    /// <param name="progress">Receives the rows of each file that are written, or null.</param>
    /// <param name="cancellationToken">Cancels the work; the target stays as it was.</param>
    /// <exception cref="IOException">See <see cref="CheckPlace"/>, or the directory cannot be written; the message names it.</exception>
    /// <exception cref="ArgumentException">A cell cannot be written so that it reads back the same. The target stays as it was.</exception>
    public static void Write(
        DataPackage package, string directory, string name, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        DirectoryWriter.Write(
            directory, Owned, draft => WriteFiles(package, draft, name, progress, cancellationToken), cancellationToken);
    }

    /// <summary>Writes the files of a package into a directory that the caller puts in place.</summary>
    /// <param name="package">The package.</param>
    /// <param name="draft">An existing directory.</param>
    /// <param name="name">The package's name in the descriptor, lower case.</param>
    /// <param name="progress">Receives the rows of each file that are written, or null.</param>
    /// <param name="cancellationToken">Cancels the work; some files may be written then.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="ArgumentException">A cell cannot be written so that it reads back the same.</exception>
    public static void WriteFiles(
        DataPackage package, string draft, string name, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        var writer = new TableWriter(package, draft, progress, cancellationToken);
        foreach (var table in PackageSchema.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            table.Accept(writer);
        }

        WriteDescriptor(draft, name, package);
    }

    private static void WriteDescriptor(string directory, string name, DataPackage package)
    {
        using var file = File.Create(Path.Combine(directory, PackageFiles.Descriptor));
        file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(DescriptorWriter.Create(name, package), Indented) + "\n"));
        DiskFlush.Flush(file);
    }
}
