namespace GraphKb.DataPackages.Writing;

/// <summary>
/// Writes an export to a draft directory that then takes the place of the target, so that an error or a kill leaves the target as it was.
/// On Linux the two are exchanged in one step; elsewhere, and on a mount point, files are moved one by one. Other files of the target stay.
/// </summary>
public static class DirectoryWriter
{
    /// <summary>Checks that an export can be written to a directory without overwriting other files. Free space is not checked.</summary>
    /// <param name="directory">A new or empty directory, or one with the marker of the export.</param>
    /// <param name="files">The files of the export.</param>
    /// <exception cref="IOException">Something else is there, the name with .part is in use, or the directory cannot be listed.</exception>
    public static void CheckPlace(string directory, OwnedFiles files)
    {
        var expected = $"expected a new or empty directory, or one with a {files.Marker}.";
        var target = GetTarget(directory);
        if (File.Exists(target))
        {
            throw new IOException($"{directory} is a file; {expected}");
        }

        if (Directory.Exists(target) && !File.Exists(Path.Combine(target, files.Marker))
            && TranslateErrors(directory, () => Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new IOException($"{directory} holds files that are no {files.Kind}; {expected}");
        }

        if (TranslateErrors(directory, () => DirectoryDraft.IsForeign(target, files)))
        {
            throw new IOException($"{DirectoryDraft.GetPath(target)} already exists and is no part of an export; expected nothing there.");
        }

        if (TranslateErrors(directory, () => DirectoryDraft.IsInUse(target)))
        {
            throw new IOException($"{directory} is being written by another export; expected one at a time.");
        }
    }

    /// <summary>Writes an export.</summary>
    /// <param name="directory">A directory that <see cref="CheckPlace"/> allows.</param>
    /// <param name="files">The files of the export.</param>
    /// <param name="write">Writes the files to the directory that it is given, and flushes each to the disk.</param>
    /// <param name="cancellationToken">Cancels the work; the target stays as it was.</param>
    /// <exception cref="IOException">See <see cref="CheckPlace"/>, or the directory cannot be written; the message names it.</exception>
    public static void Write(string directory, OwnedFiles files, Action<string> write, CancellationToken cancellationToken)
    {
        CheckPlace(directory, files);
        var target = GetTarget(directory);
        TranslateErrors(directory, () =>
        {
            using var draft = DirectoryDraft.Create(target, files);
            write(draft.Location);
            cancellationToken.ThrowIfCancellationRequested();
            draft.Place();
            return true;
        });
    }

    /// <summary>Writes an export whose files are written asynchronously.</summary>
    /// <param name="directory">A directory that <see cref="CheckPlace"/> allows.</param>
    /// <param name="files">The files of the export.</param>
    /// <param name="write">Writes the files to the directory that it is given, and flushes each to the disk.</param>
    /// <param name="cancellationToken">Cancels the work; the target stays as it was.</param>
    /// <returns>The work.</returns>
    /// <exception cref="IOException">See <see cref="CheckPlace"/>, or the directory cannot be written; the message names it.</exception>
    public static async Task WriteAsync(string directory, OwnedFiles files, Func<string, Task> write, CancellationToken cancellationToken)
    {
        CheckPlace(directory, files);
        var target = GetTarget(directory);
        try
        {
            using var draft = DirectoryDraft.Create(target, files);
            await write(draft.Location).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            draft.Place();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Translate(directory, error);
        }
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
            throw Translate(directory, error);
        }
    }

    private static IOException Translate(string directory, Exception error) => new(
        $"{directory} cannot be written ({error.Message.TrimEnd('.')}); "
        + "expected a directory that exists or can be created, with enough free space.",
        error);
}
