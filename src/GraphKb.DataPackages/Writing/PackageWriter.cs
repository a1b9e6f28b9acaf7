using System.Text;
using System.Text.Json;
using GraphKb.DataPackages.Format;
using GraphKb.Model;
using GraphKb.Model.Files;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Writing;

/// <summary>
/// Writes a data package: all CSV files and a Frictionless descriptor with types and keys. Rows are ordered by id or natural key, lines
/// end with LF. Equal packages have equal bytes.
/// </summary>
public static class PackageWriter
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Checks that a package can be written to a directory without overwriting other files. Free space is not checked.</summary>
    /// <param name="directory">A new or empty directory, or one that contains a data package.</param>
    /// <exception cref="IOException">Something else is there, the name with .part is in use, or the directory cannot be listed.</exception>
    public static void CheckPlace(string directory)
    {
        const string expected = "expected a new or empty directory, or one with a datapackage.json.";
        var target = GetTarget(directory);
        if (File.Exists(target))
        {
            throw new IOException($"{directory} is a file; {expected}");
        }

        if (Directory.Exists(target) && !File.Exists(Path.Combine(target, PackageFiles.Descriptor))
            && TranslateErrors(directory, () => Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new IOException($"{directory} holds files that are no data package; {expected}");
        }

        if (TranslateErrors(directory, () => PackageDraft.IsForeign(target)))
        {
            throw new IOException($"{PackageDraft.GetPath(target)} already exists and is no part of an export; expected nothing there.");
        }

        if (TranslateErrors(directory, () => PackageDraft.IsInUse(target)))
        {
            throw new IOException($"{directory} is being written by another export; expected one at a time.");
        }
    }

    /// <summary>
    /// Writes a package to a draft directory that then takes the place of the target, so that an error or a kill leaves the target as it
    /// was. On Linux the two are exchanged in one step; elsewhere, and on a mount point, files are moved one by one. Other files of the
    /// target stay.
    /// </summary>
    /// <param name="package">The package.</param>
    /// <param name="directory">A new or empty directory, or one that contains a data package, whose files are replaced.</param>
    /// <param name="name">The package's name in the descriptor, lower case.</param>
    /// <param name="progress">Receives the rows of each file that are written, or null.</param>
    /// <param name="cancellationToken">Cancels the work; the target stays as it was.</param>
    /// <exception cref="IOException">See <see cref="CheckPlace"/>, or the directory cannot be written; the message names it.</exception>
    /// <exception cref="ArgumentException">A cell cannot be written so that it reads back the same. The target stays as it was.</exception>
    public static void Write(
        DataPackage package, string directory, string name, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        CheckPlace(directory);
        var target = GetTarget(directory);
        TranslateErrors(directory, () =>
        {
            using var draft = PackageDraft.Create(target);
            var writer = new TableWriter(package, draft.Location, progress, cancellationToken);
            foreach (var table in PackageSchema.All)
            {
                cancellationToken.ThrowIfCancellationRequested();
                table.Accept(writer);
            }

            WriteDescriptor(draft.Location, name, package.Info);
            cancellationToken.ThrowIfCancellationRequested();
            draft.Place();
            return true;
        });
    }

    private static void WriteDescriptor(string directory, string name, PackageInfo info)
    {
        using var file = File.Create(Path.Combine(directory, PackageFiles.Descriptor));
        file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(DescriptorWriter.Create(name, info), Indented) + "\n"));
        DiskFlush.Flush(file);
    }

    // A link stays a link: the directory that it leads to is replaced.
    private static string GetTarget(string directory)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var link = new DirectoryInfo(target);
        return link.LinkTarget is null ? target : link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    // Messages of the file system name at best a part of the target; this one names what the user gave.
    private static T TranslateErrors<T>(string directory, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"{directory} cannot be written ({error.Message.TrimEnd('.')}); "
                + "expected a directory that exists or can be created, with enough free space.",
                error);
        }
    }
}
