using System.Runtime.InteropServices;
using System.Text;

namespace GraphKb.Model.Files;

/// <summary>
/// Calls of the operating system on the entries of a directory that .NET does not offer: what was renamed survives a power failure only
/// once its directory is flushed, and two directories can change places in one step.
/// </summary>
public static class DirectoryEntries
{
    private const int CurrentDirectory = -100;
    private const int Exchange = 2;
    private const int ReadOnly = 0;

    /// <summary>Writes the entries of a directory to the disk. Does nothing on Windows, where renaming does so.</summary>
    /// <param name="directory">An existing directory. One that cannot be opened, or a file system without this call, is no error.</param>
    public static void Flush(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(Path(directory), ReadOnly);
        if (descriptor >= 0)
        {
            _ = Fsync(descriptor);
            _ = Close(descriptor);
        }
    }

    /// <summary>Exchanges two existing directories in one step: at no time is either of them missing.</summary>
    /// <param name="first">A directory.</param>
    /// <param name="second">Another directory on the same file system.</param>
    /// <returns>False, with nothing changed, where the system cannot do this: outside of Linux, or for a mount point.</returns>
    public static bool TryExchange(string first, string second)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return Rename(CurrentDirectory, Path(first), CurrentDirectory, Path(second), Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library without this function.
            return false;
        }
    }

    private static byte[] Path(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Fsync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "renameat2")]
    private static extern int Rename(int fromDirectory, byte[] from, int toDirectory, byte[] to, uint flags);
}
