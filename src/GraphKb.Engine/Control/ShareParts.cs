namespace GraphKb.Engine.Control;

/// <summary>
/// Shares as whole parts of 10^-12, so that sums of decimal shares are exact: 0.1 and 0.2 are 0.3 and not more, and three owners
/// of 0.28, 0.17 and 0.05 hold no majority.
/// </summary>
public static class ShareParts
{
    /// <summary>The parts of the whole.</summary>
    public const long Whole = 1_000_000_000_000;

    /// <summary>The nearest number of parts.</summary>
    /// <param name="share">A share, 0 to 1.</param>
    /// <returns>Parts.</returns>
    public static long Of(double share) => (long)Math.Round(share * Whole);
}
