using GraphKb.DataPackages.Format;

namespace GraphKb.Exports.Files;

/// <summary>The directory that an export is written to, with its progress. Not thread-safe.</summary>
/// <param name="directory">An existing directory.</param>
/// <param name="progress">Receives the rows of each file that are written; may be null.</param>
/// <param name="stop">Cancels the export.</param>
internal sealed class ExportTarget(string directory, IProgress<PackageProgress>? progress, CancellationToken stop)
{
    private const int RowsPerReport = 10_000;
    private readonly OrderedDictionary<string, long> _files = new(StringComparer.Ordinal);

    /// <summary>Cancels the export.</summary>
    public CancellationToken Stop => stop;

    /// <summary>The files that were written with rows, in this order, and how many rows each has.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Written => [.. _files];

    /// <summary>Creates a file.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The file, open for reading and writing.</returns>
    public FileStream Create(string name) => new(Path.Combine(directory, name), FileMode.CreateNew, FileAccess.ReadWrite);

    /// <summary>Passes rows on as they are written, reports how many, and stops between two of them.</summary>
    /// <typeparam name="T">A row.</typeparam>
    /// <param name="name">The name of their file, which may get further rows later.</param>
    /// <param name="rows">The rows.</param>
    /// <returns>The rows.</returns>
    public IEnumerable<T> Watch<T>(string name, IEnumerable<T> rows)
    {
        var count = _files.GetValueOrDefault(name);
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            yield return row;
            if (++count % RowsPerReport == 0)
            {
                progress?.Report(new PackageProgress(name, count));
            }
        }

        progress?.Report(new PackageProgress(name, count));
        _files[name] = count;
    }
}
