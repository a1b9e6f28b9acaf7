namespace GraphKb.Engine.Control;

/// <summary>
/// Shares as fixed-point numbers with 12 decimal places, so that sums of decimal shares are exact: 0.1 + 0.2 is 0.3 and not more, and
/// three owners of 0.28, 0.17 and 0.05 hold no majority.
/// </summary>
public static class FixedPointShare
{
    /// <summary>The fixed-point number of the share 1.</summary>
    public const long One = 1_000_000_000_000;

    /// <summary>The fixed-point number nearest to a share.</summary>
    /// <param name="share">A share, 0 to 1.</param>
    /// <returns>The share in units of 10^-12.</returns>
    public static long From(double share) => (long)Math.Round(share * One);
}
