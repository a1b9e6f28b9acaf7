using System.Diagnostics.Metrics;

namespace GraphKb.Analysis.Tables;

/// <summary>Counts lookups under the meter <c>GraphKb.Cache</c>, by the name of the cache and whether it had the value.</summary>
internal static class CacheTelemetry
{
    private static readonly Meter Meter = new("GraphKb.Cache");
    private static readonly Counter<long> Lookups = Meter.CreateCounter<long>(
        "graphkb.cache.lookups", "{lookup}", "Lookups in a cache.");

    /// <summary>Counts one lookup.</summary>
    /// <param name="cache">The name of the cache, or null for one that is not counted.</param>
    /// <param name="isHit">Whether the cache had the value.</param>
    public static void Count(string? cache, bool isHit)
    {
        if (cache is not null && Lookups.Enabled)
        {
            Lookups.Add(1, new("graphkb.cache", cache), new("hit", isHit));
        }
    }
}
