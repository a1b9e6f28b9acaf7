using GraphKb.Analysis.Errors;
using GraphKb.Model.Files;
using Microsoft.Win32.SafeHandles;

namespace GraphKb.Store.Embedded.Files;

/// <summary>
/// A database file in memory, read in one piece. It is checked there and read by SQLite from there, so what has been checked cannot change
/// any more, and no file stays open.
/// </summary>
internal sealed class FileImage
{
    private static readonly TimeSpan TimeToWaitForALock = TimeSpan.FromSeconds(5);

    private FileImage(byte[] bytes) => Bytes = bytes;

    /// <summary>All bytes, with the footer. The garbage collector does not move them.</summary>
    public byte[] Bytes { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">An existing file.</param>
    /// <param name="cancellationToken">Stops the wait for another process that locks the file.</param>
    /// <exception cref="KnowledgeException">It cannot be read, or it has over 2 GB.</exception>
    public static FileImage Read(string path, CancellationToken cancellationToken) =>
        new(Read(path, RandomAccess.GetLength, cancellationToken));

    /// <summary>Reads the footer of a file; null if it has none. O(1).</summary>
    /// <param name="path">An existing file.</param>
    /// <exception cref="KnowledgeException">It cannot be read.</exception>
    public static FileFooter? ReadFooter(string path) =>
        FileFooter.Parse(Read(
            path, handle => Math.Min(RandomAccess.GetLength(handle), FileFooter.FixedLength), CancellationToken.None));

    /// <summary>Whether there is a file with bytes in it. Pipes and devices have none, and opening one could wait for ever.</summary>
    public static bool IsPresent(string path) => File.Exists(path) && FileLength.Get(path) > 0;

    private static byte[] Read(string path, Func<SafeFileHandle, long> countBytes, CancellationToken cancellationToken)
    {
        try
        {
            if (!IsPresent(path))
            {
                return [];
            }

            // An import that looks for a draft left behind may lock the file for a moment.
            using var handle = FileLock.Wait(() => TryOpen(path), TimeToWaitForALock, cancellationToken) ?? Open(path);
            var count = countBytes(handle);
            if (count > Array.MaxLength)
            {
                throw new KnowledgeException("STORE_TOO_LARGE", $"{path} has {count} bytes; expected a database of at most 2 GB.");
            }

            return ReadEnd(handle, (int)count);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException(
                "STORE_NOT_READABLE",
                $"{path} cannot be opened ({error.Message.TrimEnd('.')}); expected a database file that this account may read.",
                inner: error);
        }
    }

    private static byte[] ReadEnd(SafeFileHandle handle, int count)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(count, pinned: true);
        var start = RandomAccess.GetLength(handle) - count;
        for (var done = 0; done < bytes.Length;)
        {
            var read = RandomAccess.Read(handle, bytes.AsSpan(done), start + done);
            if (read == 0)
            {
                // Another program has cut the file meanwhile; the check of the bytes finds this.
                return bytes[..done];
            }

            done += read;
        }

        return bytes;
    }

    private static SafeFileHandle? TryOpen(string path)
    {
        try
        {
            return Open(path);
        }
        catch (IOException error) when (FileLock.IsLocked(error))
        {
            return null;
        }
    }

    private static SafeFileHandle Open(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
