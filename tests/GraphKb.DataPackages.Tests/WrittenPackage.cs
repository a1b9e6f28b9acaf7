using GraphKb.DataPackages.Reading;
using GraphKb.DataPackages.Writing;
using GraphKb.Model;

namespace GraphKb.DataPackages.Tests;

/// <summary>A package written to a directory of its own, which goes away with it.</summary>
internal sealed class WrittenPackage : IDisposable
{
    private readonly string _directory;

    public WrittenPackage(DataPackage package)
    {
        _directory = Directory.CreateTempSubdirectory("graphkb-").FullName;
        PackageWriter.Write(package, _directory, "written", null, CancellationToken.None);
    }

    public DataPackage Read()
    {
        var result = PackageReader.Read(_directory, null, CancellationToken.None);
        return result.Package ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    public string Text(string file) => File.ReadAllText(Path.Combine(_directory, file));

    /// <summary>The bytes of all files, each letter one byte.</summary>
    public string Bytes() => string.Join('\n', Directory.EnumerateFiles(_directory).Order(StringComparer.Ordinal)
        .Select(file => Path.GetFileName(file) + "\n" + File.ReadAllText(file, System.Text.Encoding.Latin1)));

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
