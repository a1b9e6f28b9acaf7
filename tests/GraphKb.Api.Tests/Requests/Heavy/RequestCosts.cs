using System.Globalization;

namespace GraphKb.Api.Tests.Requests.Heavy;

/// <summary>What a request on the seed may cost.</summary>
internal static class RequestCosts
{
    /// <summary>What one request may allocate.</summary>
    public const double MostMegabytes = 50;

    /// <summary>The processor time that one request may take on a quiet machine.</summary>
    public const double QuietMilliseconds = 250;

    /// <summary>A generous bound for a busy machine; on a quiet one no request takes over 250 ms.</summary>
    public const double MostMilliseconds = 1_500;

    /// <summary>Executes a request, prints what it costs, and asserts that this is little.</summary>
    /// <returns>The answer.</returns>
    public static string Check(string query)
    {
        var (json, processor, bytes, units) = MeasuredSeed.Measure(query);
        var megabytes = bytes / 1e6;
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{processor.TotalMilliseconds:0} ms of processor time, {megabytes:0.0} MB, {units} units of work"));
        Assert.InRange(megabytes, 0, MostMegabytes);
        Assert.InRange(processor.TotalMilliseconds, 0, MostMilliseconds);
        return json;
    }
}
