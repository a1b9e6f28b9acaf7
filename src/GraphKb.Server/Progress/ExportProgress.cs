using GraphKb.Analysis.Stores;
using GraphKb.DataPackages.Format;

namespace GraphKb.Server.Progress;

/// <summary>Reports the files of an export as parts of one whole.</summary>
/// <param name="shown">Receives the progress of the whole.</param>
/// <param name="total">Rows in all.</param>
internal sealed class ExportProgress(IProgress<ImportProgress> shown, long total) : IProgress<PackageProgress>
{
    private string _file = "";
    private long _before;
    private long _rows;

    public void Report(PackageProgress value)
    {
        if (value.File != _file)
        {
            (_file, _before) = (value.File, _before + _rows);
        }

        _rows = value.Rows;
        shown.Report(new ImportProgress(value.File, _before + _rows, total));
    }
}
