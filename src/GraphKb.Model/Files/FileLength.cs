namespace GraphKb.Model.Files;

/// <summary>
/// The length of a file, known before it is opened: opening a pipe could wait for ever, and reading a device might never end.
/// </summary>
public static class FileLength
{
    /// <summary>The number of bytes of a file; 0 for pipes, devices and sockets too.</summary>
    /// <param name="path">An existing file, or a link to one. A link that leads nowhere has the length of its text.</param>
    /// <returns>The length in bytes.</returns>
    /// <exception cref="IOException">The file does not exist, or links lead in a circle.</exception>
    public static long Get(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target
            ? target.Length : file.Length;
    }
}
