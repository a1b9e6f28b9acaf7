using GraphKb.Analysis.Errors;
using GraphKb.Model.Files;
using Microsoft.Win32.SafeHandles;

namespace GraphKb.Store.Embedded.Files;

/// <summary>
/// A database file that is open for reading. Each block is checked in memory before its bytes are used, so what has been checked cannot
/// change any more.
/// </summary>
internal sealed class CheckedFile : IDisposable
{
    /// <summary>The number of bytes that are read and checked at a time.</summary>
    public const int ChunkLength = 16 * FileFooter.BlockLength;

    private const int HeaderLength = 100;
    private static readonly TimeSpan TimeToWaitForALock = TimeSpan.FromSeconds(5);

    private readonly SafeFileHandle _handle;
    private readonly uint[] _sums;

    private CheckedFile(SafeFileHandle handle)
    {
        _handle = handle;
        Header = new byte[HeaderLength];
        Header = Header[..Fill(handle, 0, Header)];
        var length = RandomAccess.GetLength(handle);
        var footer = FileFooter.Parse(ReadEnd(handle, FileFooter.FixedLength));
        var isPossible = footer is not null && footer.ColumnsStart >= 0 && footer.ColumnsStart <= footer.Length
            && footer.Length <= length && footer.Length + footer.SumsLength == length;
        var sums = isPossible ? FileFooter.ReadSums(ReadEnd(handle, footer!.SumsLength)) : null;
        (Footer, _sums) = (sums is null ? null : footer, sums ?? []);
    }

    /// <summary>The first 100 bytes, or fewer; they are not checked.</summary>
    public byte[] Header { get; }

    /// <summary>The footer; null if it is missing or damaged itself.</summary>
    public FileFooter? Footer { get; }

    /// <summary>Opens a file; null if it is empty, or no file of bytes.</summary>
    /// <param name="path">An existing file.</param>
    /// <param name="cancellationToken">Stops the wait for another process that locks the file.</param>
    /// <exception cref="KnowledgeException">It cannot be read.</exception>
    public static CheckedFile? Open(string path, CancellationToken cancellationToken) =>
        Use(path, handle => new CheckedFile(handle), cancellationToken);

    /// <summary>Reads the footer of a file without a look at the checksums; null if it has none. O(1).</summary>
    /// <param name="path">An existing file.</param>
    /// <exception cref="KnowledgeException">It cannot be read.</exception>
    public static FileFooter? ReadFooter(string path) => Use(
        path,
        handle =>
        {
            using (handle)
            {
                return FileFooter.Parse(ReadEnd(handle, FileFooter.FixedLength));
            }
        },
        CancellationToken.None);

    /// <summary>Whether there is a file with bytes in it. Pipes and devices have none, and opening one could wait for ever.</summary>
    public static bool IsPresent(string path) => File.Exists(path) && FileLength.Get(path) > 0;

    /// <summary>Whether the block that the header is in matches its checksum.</summary>
    public bool IsHeaderWhole()
    {
        try
        {
            return Read(0, new byte[FileFooter.BlockLength]) > 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Reads and checks the blocks from an offset on, as many as there are and have space.</summary>
    /// <param name="offset">The start of a block.</param>
    /// <param name="chunk">Receives the bytes; <see cref="ChunkLength"/> of them.</param>
    /// <returns>The number of bytes; 0 after the last block.</returns>
    /// <exception cref="InvalidDataException">A block does not match its checksum.</exception>
    public int Read(long offset, Span<byte> chunk)
    {
        var rest = chunk[..(int)Math.Min(chunk.Length, Footer!.Length - offset)];
        if (Fill(_handle, offset, rest) < rest.Length)
        {
            throw new InvalidDataException("The file was cut.");
        }

        for (var start = 0; start < rest.Length; start += FileFooter.BlockLength)
        {
            var block = rest[start..Math.Min(start + FileFooter.BlockLength, rest.Length)];
            if (FileFooter.Checksum(block) != _sums[(offset + start) / FileFooter.BlockLength])
            {
                throw new InvalidDataException("A block does not match its checksum.");
            }
        }

        return rest.Length;
    }

    /// <summary>Checks the pages of SQLite. O(bytes) time, O(1) space.</summary>
    /// <exception cref="InvalidDataException">A block does not match its checksum.</exception>
    public void CheckDatabase(CancellationToken cancellationToken)
    {
        var chunk = new byte[ChunkLength];
        for (var offset = 0L; offset < Footer!.ColumnsStart; offset += ChunkLength)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(offset, chunk);
        }
    }

    public void Dispose() => _handle.Dispose();

    /// <summary>The error of a file that cannot be opened or read.</summary>
    public static KnowledgeException NotReadable(string path, Exception error) => new(
        "STORE_NOT_READABLE",
        $"{path} cannot be read ({error.Message.TrimEnd('.')}); expected a database file that this account may read.",
        inner: error);

    private static T? Use<T>(string path, Func<SafeFileHandle, T?> use, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            // An import that looks for a draft left behind may lock the file for a moment.
            return !IsPresent(path) ? null
                : use(FileLock.Wait(() => TryOpen(path), TimeToWaitForALock, cancellationToken) ?? OpenHandle(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotReadable(path, error);
        }
    }

    private static SafeFileHandle? TryOpen(string path)
    {
        try
        {
            return OpenHandle(path);
        }
        catch (IOException error) when (FileLock.IsLocked(error))
        {
            return null;
        }
    }

    private static SafeFileHandle OpenHandle(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static byte[] ReadEnd(SafeFileHandle handle, long count)
    {
        var length = RandomAccess.GetLength(handle);
        var bytes = new byte[Math.Min(count, length)];
        return bytes[..Fill(handle, length - bytes.Length, bytes)];
    }

    // Fewer bytes than there is space for if the file ends before.
    private static int Fill(SafeFileHandle handle, long offset, Span<byte> bytes)
    {
        var done = 0;
        for (var read = -1; done < bytes.Length && read != 0; done += read)
        {
            read = RandomAccess.Read(handle, bytes[done..], offset + done);
        }

        return done;
    }
}
