using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Writing;
using GraphKb.Exports.Files;
using GraphKb.Exports.Rows;

namespace GraphKb.Exports.Formats;

/// <summary>Whole data as files for other programs.</summary>
public sealed class ExportFormats
{
    private static readonly IReadOnlyList<IExportFormat> All =
    [
        new EdgesFormat(), new GraphMlFormat(), new GeoJsonFormat(), new ParquetFormat(), new Neo4jAdminFormat(), new BodsFormat(),
    ];

    // Every format owns the files of all: an export in one format over one in another leaves nothing of the other behind.
    private static readonly OwnedFiles Owned =
        new("export in such a format", AboutExport.FileName, [AboutExport.FileName, .. All.SelectMany(format => format.FileNames)]);

    private readonly IExportFormat _format;

    private ExportFormats(IExportFormat format) => _format = format;

    /// <summary>The names of the formats, on the command line.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Name)];

    /// <summary>Whether it shows one day, today if none is chosen; else it has rows of any day, with their dates.</summary>
    public bool IsOfOneDay => _format.IsOfOneDay;

    /// <summary>Finds a format.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>The format, or null if there is none of this name.</returns>
    public static ExportFormats? Find(string name) =>
        All.FirstOrDefault(format => format.Name == name) is { } format ? new(format) : null;

    /// <summary>Checks that an export can be written to a directory without overwriting other files. Free space is not checked.</summary>
    /// <param name="directory">A new or empty directory, or one with an export in any of these formats.</param>
    /// <exception cref="IOException">Something else is there, the name with .part is in use, or the directory cannot be listed.</exception>
    public static void CheckPlace(string directory) => DirectoryWriter.CheckPlace(directory, Owned);

    /// <summary>About how many rows will be written, for the progress.</summary>
    /// <param name="contents">What is exported.</param>
    /// <returns>The number, 0 or more.</returns>
    public long CountRows(ExportContents contents) => _format.CountRows(contents);

    /// <summary>Writes an export so that an error or a kill leaves the directory as it was; see <see cref="DirectoryWriter"/>.</summary>
    /// <param name="contents">What is exported.</param>
    /// <param name="directory">A directory that <see cref="CheckPlace"/> allows.</param>
    /// <param name="progress">Receives the rows of each file that are written, or null.</param>
    /// <param name="cancellationToken">Cancels the work; the directory stays as it was.</param>
    /// <returns>The names of the files with rows in the order of writing, and how many rows each has.</returns>
    /// <exception cref="IOException">The directory cannot be written; the message names it.</exception>
    public async Task<IReadOnlyList<KeyValuePair<string, long>>> WriteAsync(
        ExportContents contents, string directory, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<KeyValuePair<string, long>> written = [];
        await DirectoryWriter.WriteAsync(
            directory,
            Owned,
            async draft =>
            {
                var target = new ExportTarget(draft, progress, cancellationToken);
                await _format.WriteAsync(contents, target).ConfigureAwait(false);
                AboutExport.Write(_format, contents, target);
                written = target.Written;
            },
            cancellationToken).ConfigureAwait(false);
        return written;
    }
}
