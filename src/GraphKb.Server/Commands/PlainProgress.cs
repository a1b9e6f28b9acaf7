using GraphKb.Knowledge.Stores;
using GraphKb.Packages;

namespace GraphKb.Server.Commands;

/// <summary>Tells of long work on the error stream: one line that is rewritten on a terminal, a line now and then elsewhere.</summary>
internal sealed class PlainProgress : IProgress<PackageProgress>, IProgress<ImportProgress>
{
    private const long RowsBetweenLines = 100_000;

    public void Report(PackageProgress value)
    {
        if (value.Rows >= RowsBetweenLines && value.Rows % RowsBetweenLines == 0)
        {
            Say($"read {value.Rows:N0} rows of {value.File}");
        }
    }

    public void Report(ImportProgress value)
    {
        if (value.Total >= RowsBetweenLines)
        {
            Say($"wrote {value.Done:N0} of {value.Total:N0} rows ({value.Step})");
        }
    }

    private static void Say(string text)
    {
        if (Console.IsErrorRedirected)
        {
            Console.Error.WriteLine(text);
        }
        else
        {
            Console.Error.Write("\r" + text.PadRight(70));
        }
    }
}
