using System.Globalization;
using GraphKb.DataPackages.Problems;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reading;

/// <summary>Parses decimal numbers and checks their range.</summary>
internal static class NumberCell
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    // Round numbers from here on are written as powers of ten.
    private const double LeastInPowers = 1e6;

    /// <summary>Parses a cell that is not blank.</summary>
    /// <param name="column">The column, which has the range.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="number">The number; NaN if the cell is invalid.</param>
    /// <returns>What is wrong with the cell, or null.</returns>
    public static string? Parse(Column column, ReadOnlySpan<char> cell, out double number)
    {
        // A number beyond the range of a double parses as infinity. The words NaN and Infinity are accepted too, and rejected here.
        if (!double.TryParse(cell, Style, CultureInfo.InvariantCulture, out number) || !double.IsFinite(number))
        {
            var isTooLarge = double.IsInfinity(number) && char.IsAsciiDigit(cell[^1]);
            number = double.NaN;
            return isTooLarge
                ? $"{MessageText.Format(cell.ToString())} is too large a number; expected one below 1e308"
                : $"\"{MessageText.Format(cell.ToString())}\" is not a number; expected digits with a point, such as 1234.5";
        }

        if (number >= column.Minimum && number <= column.Maximum)
        {
            // There is one zero: -0 would be written as it is, and be another content.
            number = number == 0 ? 0 : number;
            return null;
        }

        number = double.NaN;
        return $"{MessageText.Format(cell.ToString())} is out of range; expected {DescribeRange(column)}";
    }

    private static string DescribeRange(Column column)
    {
        var (minimum, maximum) = (column.Minimum, column.Maximum);
        var culture = CultureInfo.InvariantCulture;
        var least = string.Create(culture, $"{minimum} or more");
        return maximum < double.MaxValue ? $"{least}, up to {maximum.ToString(maximum < LeastInPowers ? "R" : "0e0", culture)}" : least;
    }
}
