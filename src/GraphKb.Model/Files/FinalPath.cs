namespace GraphKb.Model.Files;

/// <summary>Where a file is that links may lead to.</summary>
public static class FinalPath
{
    /// <summary>The full path of a file, or of what the link of that name leads to in the end.</summary>
    /// <param name="path">A file that need not exist.</param>
    /// <returns>A full path that is no link.</returns>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Get(string path)
    {
        // .NET resolves a relative link from the root directory where the path is a bare name.
        var full = Path.GetFullPath(path);
        return new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
    }
}
