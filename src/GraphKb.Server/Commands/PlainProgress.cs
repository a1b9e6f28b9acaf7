using GraphKb.Knowledge.Stores;
using GraphKb.Packages;

namespace GraphKb.Server.Commands;

/// <summary>Tells of long work with a line on the error stream now and then.</summary>
internal sealed class PlainProgress : IProgress<PackageProgress>, IProgress<ImportProgress>
{
    private const long RowsBetweenLines = 100_000;
    private long _written;

    public void Report(PackageProgress value)
    {
        if (value.Rows >= RowsBetweenLines && value.Rows % RowsBetweenLines == 0)
        {
            Console.Error.WriteLine($"read {value.Rows:N0} rows, now {value.File}");
        }
    }

    public void Report(ImportProgress value)
    {
        if (value.Done - _written >= RowsBetweenLines)
        {
            _written = value.Done;
            Console.Error.WriteLine($"wrote {value.Done:N0} of {value.Total:N0} rows, now {value.Step}");
        }
    }
}
