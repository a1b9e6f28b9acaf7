using System.Globalization;

namespace GraphKb.Explorer.Tests;

/// <summary>Numbers as the explorer must write them.</summary>
internal static class Written
{
    /// <summary>Tonnes of ten and more: whole, with commas.</summary>
    public static string Tonnes(double tonnes) =>
        Math.Round(tonnes, MidpointRounding.AwayFromZero).ToString("N0", CultureInfo.InvariantCulture) + " t";

    /// <summary>Bounds in whole percent: the lower rounded down, the upper up; one number where both are equal.</summary>
    public static string Bounds(double atLeast, double atMost)
    {
        var (low, high) = (Math.Floor((100 * atLeast) + 1e-9), Math.Ceiling((100 * atMost) - 1e-9));
        return low >= high || atLeast.Equals(atMost) ? Share(atLeast) : $"{low} to {high} %";
    }

    /// <summary>A share in whole percent; under 1 % with one digit more.</summary>
    public static string Share(double share) =>
        $"{Math.Round(100 * share, share < 0.01 ? 1 : 0, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)} %";
}
