using System.Runtime.InteropServices;

namespace GraphKb.Model.Files;

/// <summary>Flushes files to the disk, and fails where the disk does: <see cref="FileStream.Flush(bool)"/> hides such a failure.</summary>
public static class DiskFlush
{
    // Of file systems that have nothing to flush: EINVAL, EROFS, ENOTSUP on Linux and on macOS.
    private static readonly int[] Unsupported = [22, 30, 95, 45];

    /// <summary>Writes what a file contains to the disk.</summary>
    /// <param name="file">A file open for writing. Its buffer is written too.</param>
    /// <exception cref="IOException">The disk reports an error, or is full; the number of the error is in its HResult.</exception>
    public static void Flush(FileStream file)
    {
        if (OperatingSystem.IsWindows())
        {
            file.Flush(flushToDisk: true);
            return;
        }

        file.Flush();
        if (Fsync(file.SafeFileHandle) != 0 && Marshal.GetLastPInvokeError() is var error && !Unsupported.Contains(error))
        {
            throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
        }
    }

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Fsync(SafeHandle file);
}
