namespace GraphKb.Model.Facts;

/// <summary>The range of quantities on record: tonnes, and US dollars.</summary>
public static class Quantity
{
    /// <summary>
    /// The largest quantity of one fact, 1e15, far above what the world trades. Under this bound no sum over facts, and no product with a
    /// factor of the same size, leaves the range of a double.
    /// </summary>
    public const double Maximum = 1e15;
}
