namespace GraphKb.Analysis.SupplyRisk;

/// <summary>What a number can be, whatever the unknown values are.</summary>
/// <param name="AtLeast">The lower bound, 0 to 1.</param>
/// <param name="AtMost">The upper bound, <paramref name="AtLeast"/> to 1.</param>
public sealed record Bounds(double AtLeast, double AtMost)
{
    /// <summary>Nothing is known: 0 to 1.</summary>
    public static Bounds Unknown { get; } = new(0, 1);

    /// <summary>The product of two numbers that do not depend on each other.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>The bounds of the product.</returns>
    public Bounds Times(Bounds other) => new(AtLeast * other.AtLeast, AtMost * other.AtMost);
}
