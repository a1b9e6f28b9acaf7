using System.Globalization;

namespace ScalePackages.Python;

/// <summary>Numbers as Python's <c>%</c> operator prints them.</summary>
internal static class PythonFormat
{
    private const int FractionBits = 52;
    private const int ExponentBias = 1075;

    /// <summary>
    /// Python's <c>"%.Nf" % value</c>: the exact binary value, rounded to the nearest decimal, and a tie to the even digit.
    /// 0.125 with two decimals is 0.12, where .NET's "F2" gives 0.13. A negative value that rounds to zero keeps its sign:
    /// -0.0000.
    /// </summary>
    /// <param name="value">A finite number between -2^53 and 2^53.</param>
    /// <param name="decimals">Digits after the point, 1 to 9.</param>
    /// <returns>For example "-48.2037".</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range, or the value is not a number.</exception>
    public static string Fixed(double value, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(decimals, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 9);
        if (!(Math.Abs(value) < 1L << (FractionBits + 1)))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a number between -2^53 and 2^53.");
        }

        var scale = PowerOfTen(decimals);
        var (whole, fraction) = UInt128.DivRem(RoundScaled(value, scale), scale);
        return string.Create(CultureInfo.InvariantCulture, $"{(double.IsNegative(value) ? "-" : "")}{(ulong)whole}.")
            + ((ulong)fraction).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0');
    }

    private static ulong PowerOfTen(int exponent)
    {
        var power = 1UL;
        for (var digit = 0; digit < exponent; digit++)
        {
            power *= 10;
        }

        return power;
    }

    // |value| * scale, rounded half to even. value = mantissa * 2^-shift, so the product is exact in 128 bits.
    private static UInt128 RoundScaled(double value, ulong scale)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var exponent = (int)((bits >> FractionBits) & 0x7FF);
        var fraction = bits & ((1UL << FractionBits) - 1);
        var mantissa = exponent == 0 ? fraction : fraction | (1UL << FractionBits);
        var shift = ExponentBias - Math.Max(exponent, 1);
        var product = (UInt128)mantissa * scale;
        if (shift is 0 or > 100)
        {
            // Past a shift of 100 the product, which has less than 84 bits, is far below one half.
            return shift == 0 ? product : 0;
        }

        var rounded = product >> shift;
        var rest = product - (rounded << shift);
        var half = UInt128.One << (shift - 1);
        return rest > half || (rest == half && UInt128.IsOddInteger(rounded)) ? rounded + 1 : rounded;
    }
}
