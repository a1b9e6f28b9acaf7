namespace GraphKb.Api.Scalars;

/// <summary>
/// Rounds the computed numbers of answers, so that a figure that is exact on paper is exact in the answer: 1.2, not 1.199999999999818.
/// Figures on record are not rounded.
/// </summary>
internal static class AnswerNumber
{
    private const int ShareDecimals = 12;
    private const int IndexDecimals = 8;
    private const double MaxIndex = 10_000;
    private const int SignificantDigits = 12;
    private const int MaxDecimals = 15;

    /// <summary>Rounds a share to twelve decimals.</summary>
    /// <param name="share">A share; a rounding error may put it outside of 0 to 1.</param>
    /// <returns>The share, 0 to 1.</returns>
    public static double Share(double share) => Math.Clamp(Math.Round(share, ShareDecimals), 0, 1);

    /// <summary>Rounds a Herfindahl-Hirschman index to eight decimals: its unit is a ten-thousandth of a share.</summary>
    /// <param name="index">The index; a rounding error may put it outside of 0 to 10,000.</param>
    /// <returns>The index, 0 to 10,000.</returns>
    public static double Concentration(double index) => Math.Clamp(Math.Round(index, IndexDecimals), 0, MaxIndex);

    /// <summary>Rounds a change to twelve decimals of what it changes.</summary>
    /// <param name="share">The change as a share, at most 1; a rounding error may put it over 1.</param>
    /// <returns>The share, under 0 for a change the other way; never a negative zero.</returns>
    public static double Change(double share) => Math.Min(1, Math.Round(share, ShareDecimals)) + 0.0;

    /// <summary>Rounds tonnes, or another figure without a range, to twelve significant digits, at most fifteen of them decimals.</summary>
    /// <param name="tonnes">The figure; over 1e12 it becomes a whole number.</param>
    /// <returns>The rounded figure; never a negative zero. A figure that is not finite stays as it is.</returns>
    public static double Tonnes(double tonnes)
    {
        // The writer of the response reports a number that is not finite.
        if (tonnes == 0 || !double.IsFinite(tonnes))
        {
            return tonnes + 0.0;
        }

        var wholeDigits = (int)Math.Floor(Math.Log10(Math.Abs(tonnes))) + 1;
        return Math.Round(tonnes, Math.Clamp(SignificantDigits - wholeDigits, 0, MaxDecimals)) + 0.0;
    }

    /// <summary>Subtracts rounded tonnes in decimal, so that the difference of two exact figures is exact.</summary>
    /// <param name="minuend">Tonnes, under 1e28.</param>
    /// <param name="subtrahend">Tonnes to subtract, under 1e28.</param>
    /// <returns>The difference.</returns>
    public static double Difference(double minuend, double subtrahend) =>
        (double)((decimal)Tonnes(minuend) - (decimal)Tonnes(subtrahend));
}
