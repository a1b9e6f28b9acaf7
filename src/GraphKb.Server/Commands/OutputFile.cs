using System.Globalization;
using GraphKb.Model.Files;

namespace GraphKb.Server.Commands;

/// <summary>Writes an answer to what a path names: a file, the end of a link, a device or a pipe.</summary>
internal static class OutputFile
{
    private const string OutputStream = "/dev/stdout";

    /// <summary>
    /// Whether a path leads to the output stream of the process. A file of that stream that is opened again begins anew: what is printed
    /// afterwards would overwrite the answer.
    /// </summary>
    /// <param name="path">A path.</param>
    public static bool IsOutputStream(string path)
    {
        try
        {
            return FinalPath.Get(path) == FinalPath.Get(OutputStream);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>
    /// Writes all bytes, or leaves a file as it was. A rename would put a file in the place of a device, a pipe or a link; what is empty
    /// has nothing to lose, and a link stays a link.
    /// </summary>
    /// <param name="path">The file, which need not exist.</param>
    /// <param name="bytes">What to write.</param>
    /// <param name="stop">Cancels the writing.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written, or is a folder.</exception>
    public static async Task WriteAsync(string path, byte[] bytes, CancellationToken stop)
    {
        if (File.Exists(path))
        {
            await using var existing = new FileStream(path, FileMode.Open, FileAccess.Write);
            if (!existing.CanSeek || existing.Length == 0)
            {
                await existing.WriteAsync(bytes, stop).ConfigureAwait(false);
                return;
            }
        }

        var target = FinalPath.Get(path);
        var draft = string.Create(CultureInfo.InvariantCulture, $"{target}.{Environment.ProcessId}.part");
        try
        {
            await File.WriteAllBytesAsync(draft, bytes, stop).ConfigureAwait(false);
            File.Move(draft, target, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
