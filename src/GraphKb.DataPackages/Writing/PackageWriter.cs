using System.Text.Json;
using GraphKb.DataPackages.Format;
using GraphKb.Model;
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
        var target = Path.GetFullPath(directory);
        if (File.Exists(Path.TrimEndingDirectorySeparator(target)))
        {
            throw new IOException($"{directory} is a file; {expected}");
        }

        if (Directory.Exists(target) && !File.Exists(Path.Combine(target, PackageFiles.Descriptor))
            && TranslateErrors(directory, () => Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new IOException($"{directory} holds files that are no data package; {expected}");
        }

        if (Path.Exists(GetDraft(target)))
        {
            throw new IOException($"{GetDraft(target)} already exists, perhaps left by a run that was killed; expected nothing there.");
        }
    }

    /// <summary>Writes a package to a draft directory and then moves its files, so that an error leaves the target as it was.</summary>
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
        var target = Path.GetFullPath(directory);
        var draft = GetDraft(target);
        TranslateErrors(directory, () =>
        {
            try
            {
                Directory.CreateDirectory(draft);
                var writer = new TableWriter(package, draft, progress, cancellationToken);
                foreach (var table in PackageSchema.All)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    table.Accept(writer);
                }

                WriteDescriptor(draft, name, package.Info);
                cancellationToken.ThrowIfCancellationRequested();
                Directory.CreateDirectory(target);
                foreach (var file in Directory.EnumerateFiles(draft))
                {
                    File.Move(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
                }

                return true;
            }
            finally
            {
                if (Directory.Exists(draft))
                {
                    Directory.Delete(draft, recursive: true);
                }
            }
        });
    }

    private static void WriteDescriptor(string directory, string name, PackageInfo info) => File.WriteAllText(
        Path.Combine(directory, PackageFiles.Descriptor), JsonSerializer.Serialize(DescriptorWriter.Create(name, info), Indented) + "\n");

    private static string GetDraft(string target) => target.TrimEnd(Path.DirectorySeparatorChar) + ".part";

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
