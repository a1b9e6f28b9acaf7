using GraphKb.Analysis.Stores;
using GraphKb.DataPackages.Format;

namespace GraphKb.Server.Progress;

/// <summary>Writes a line to the error stream every 500,000 rows, where it is not a terminal.</summary>
internal sealed class PlainProgress : IWorkProgress
{
    private const long RowsBetweenLines = 500_000;
    private long _next = RowsBetweenLines;

    public void Report(PackageProgress value)
    {
        if (value.Rows >= RowsBetweenLines && value.Rows % RowsBetweenLines == 0)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"read {value.Rows:N0} rows of {value.File}"));
        }
    }

    public void Report(ImportProgress value)
    {
        if (value.Done >= _next)
        {
            _next = value.Done + RowsBetweenLines;
            Console.Error.WriteLine(FormattableString.Invariant($"wrote {value.Done:N0} of {value.Total:N0} rows ({value.Step})"));
        }
    }
}
