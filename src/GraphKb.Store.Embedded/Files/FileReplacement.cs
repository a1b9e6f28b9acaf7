using GraphKb.Analysis.Errors;
using GraphKb.Model.Files;

namespace GraphKb.Store.Embedded.Files;

/// <summary>
/// Replaces a file in one step: a draft beside it, with <c>.part</c> at the end of its name, is written, flushed to the disk and renamed.
/// Whoever opens the file sees all of the old one or all of the new one. A draft that a killed process left is removed by the next
/// import; a draft in use is locked, so there is one import at a time.
/// </summary>
internal sealed class FileReplacement : IDisposable
{
    private const int DiskFull = 28;
    private const int ExistsOnUnix = 17;
    private const int ExistsOnWindows = 80;
    private static readonly string[] Logs = ["-wal", "-shm", "-journal"];

    private readonly string _path;
    private readonly string _target;
    private readonly FileStream _draft;
    private bool _isPlaced;

    private FileReplacement(string path, string target, FileStream draft) => (_path, _target, _draft) = (path, target, draft);

    /// <summary>The path of the draft: an empty file at first.</summary>
    public string DraftPath => _draft.Name;

    /// <summary>Creates an empty draft.</summary>
    /// <param name="path">The file to replace or create. For a link, the file that it leads to.</param>
    /// <param name="wait">How long to wait for another import.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="KnowledgeException">The directory or the file cannot be written, or another import is running.</exception>
    public static FileReplacement Begin(string path, TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            var target = FinalPath.Get(path);
            CheckTarget(target);
            var draft = FileLock.Wait(() => TryCreate(target + ".part"), wait, cancellationToken) ?? throw new KnowledgeException(
                "STORE_BUSY", $"{path} is being written by another process; try again later.", isTransient: true);
            return new FileReplacement(path, target, draft);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(path, error);
        }
    }

    /// <summary>Appends the columns and checksums, flushes the draft and renames it.</summary>
    /// <param name="version">The content version.</param>
    /// <param name="writeColumns">Writes the columns.</param>
    /// <returns>The footer of the new file.</returns>
    /// <exception cref="KnowledgeException">The disk is full, or the file cannot be replaced; it is as it was.</exception>
    public FileFooter Commit(string version, Action<ArrayWriter> writeColumns)
    {
        try
        {
            var footer = FileEnd.Append(_draft, version, writeColumns);
            if (!OperatingSystem.IsWindows() && File.Exists(_target))
            {
                File.SetUnixFileMode(_draft.SafeFileHandle, File.GetUnixFileMode(_target));
            }

            DiskFlush.Flush(_draft);
            foreach (var log in Logs)
            {
                // SQLite would apply a log of the old file to the new one.
                File.Delete(_target + log);
            }

            File.Move(_draft.Name, _target, overwrite: true);
            _isPlaced = true;
            DirectoryEntries.Flush(Path.GetDirectoryName(_target)!);
            return footer;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(_path, error);
        }
    }

    /// <summary>Removes the draft if it was not committed.</summary>
    public void Dispose()
    {
        if (!_isPlaced)
        {
            File.Delete(_draft.Name);
        }

        _draft.Dispose();
    }

    // A rename needs rights on the directory only, but a file that may not be written is not to be replaced either; nor is a device.
    private static void CheckTarget(string target)
    {
        if (File.Exists(target))
        {
            using var file = new FileStream(target, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            if (!file.CanSeek)
            {
                throw new IOException("It is a pipe or a device");
            }

            if (file.Length == 0)
            {
                // Changes nothing in a file, and fails for a device.
                file.SetLength(0);
            }
        }
    }

    // The lock of a process ends with it. So a draft that can be locked was left by one that was killed, or is about to be locked: a file
    // is created first and locked then, so both sides check that what they have locked is still the file of that name.
    private static FileStream? TryCreate(string draft)
    {
        try
        {
            var created = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            if (!IsDeleted(created))
            {
                return created;
            }

            created.Dispose();
            return null;
        }
        catch (IOException error) when ((error.HResult & 0xFFFF) is ExistsOnUnix or ExistsOnWindows || File.Exists(draft))
        {
            try
            {
                using var stale = new FileStream(draft, FileMode.Open, FileAccess.Read, FileShare.None);
                if (!IsDeleted(stale))
                {
                    File.Delete(draft);
                }
            }
            catch (IOException)
            {
                // Another import is writing it, or has just renamed it.
            }

            return null;
        }
    }

    // Linux marks the name of a deleted file that is still open. Windows does not open a file before it is locked.
    private static bool IsDeleted(FileStream file)
    {
        var name = new FileInfo($"/proc/self/fd/{file.SafeFileHandle.DangerousGetHandle()}").LinkTarget;
        return name is not null && name.EndsWith(" (deleted)", StringComparison.Ordinal);
    }

    private static KnowledgeException NotWritable(string path, Exception error) => (error.HResult & 0xFFFF) == DiskFull
        ? new("STORE_FULL", $"{path} cannot be written because the disk is full; nothing was changed.", inner: error)
        : new(
            "STORE_NOT_WRITABLE",
            $"{path} cannot be written ({error.Message.TrimEnd('.')}); expected a path in an existing, writable directory.",
            inner: error);
}
