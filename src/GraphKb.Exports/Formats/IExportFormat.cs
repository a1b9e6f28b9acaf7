using GraphKb.Exports.Files;
using GraphKb.Exports.Rows;

namespace GraphKb.Exports.Formats;

/// <summary>A format of whole data for other programs.</summary>
internal interface IExportFormat
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>Whether it shows one day, today if none is chosen; else it has rows of any day, with their dates.</summary>
    bool IsOfOneDay { get; }

    /// <summary>The names of all files that it may write.</summary>
    IReadOnlyList<string> FileNames { get; }

    /// <summary>About how many rows it will write, for the progress.</summary>
    long CountRows(ExportContents contents);

    /// <summary>Writes the files.</summary>
    Task WriteAsync(ExportContents contents, ExportTarget target);
}
