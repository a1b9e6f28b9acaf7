namespace ScalePackages.Tests;

/// <summary>An empty folder that is deleted at the end of a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scale-packages-");

    /// <summary>The path of an entry in it.</summary>
    public string GetPath(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>The names of its entries, in ordinal order.</summary>
    public string[] GetEntries() =>
        [.. _folder.EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Delete(recursive: true);
}
