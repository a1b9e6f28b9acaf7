using System.Runtime.ExceptionServices;

namespace GraphKb.Store.Embedded.Files;

/// <summary>Runs parts of a work on all processors.</summary>
internal static class Processors
{
    /// <summary>Runs a part for each number from 0 to <paramref name="count"/> - 1.</summary>
    /// <param name="count">How many parts.</param>
    /// <param name="run">Runs a part; the first exception of one is thrown as it is.</param>
    public static void Run(int count, Action<int> run)
    {
        try
        {
            Parallel.For(0, count, run);
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }
}
