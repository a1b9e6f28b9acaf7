using ScalePackages.Python;

namespace ScalePackages.Tests;

/// <summary>The expected texts were printed by CPython 3.11.</summary>
public sealed class PythonFormatTests
{
    [Theory]
    [InlineData(123.0, 1, "123.0")]
    [InlineData(-48.20371, 4, "-48.2037")]
    [InlineData(-59.99995, 4, "-59.9999")]
    [InlineData(9.99995, 4, "10.0000")]
    [InlineData(10000.999999, 2, "10001.00")]
    [InlineData(2.675, 2, "2.67")]
    [InlineData(1.005, 2, "1.00")]
    public void The_exact_binary_value_is_rounded_to_the_nearest(double value, int decimals, string expected) =>
        Assert.Equal(expected, PythonFormat.Fixed(value, decimals));

    [Theory]
    [InlineData(0.125, 2, "0.12")]
    [InlineData(0.375, 2, "0.38")]
    [InlineData(0.03125, 4, "0.0312")]
    [InlineData(0.09375, 4, "0.0938")]
    public void A_tie_is_rounded_to_the_even_digit(double value, int decimals, string expected) =>
        Assert.Equal(expected, PythonFormat.Fixed(value, decimals));

    [Theory]
    [InlineData(0.0, "0.0000")]
    [InlineData(-0.0, "-0.0000")]
    [InlineData(-1e-05, "-0.0000")]
    [InlineData(1e-300, "0.0000")]
    [InlineData(5e-324, "0.0000")]
    public void A_number_that_rounds_to_zero_keeps_its_sign(double value, string expected) =>
        Assert.Equal(expected, PythonFormat.Fixed(value, 4));

    [Fact]
    public void The_largest_number_is_exact() =>
        Assert.Equal("9007199254740991.000000000", PythonFormat.Fixed(9007199254740991.0, 9));

    [Theory]
    [InlineData(9007199254740992.0)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    public void A_number_out_of_range_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PythonFormat.Fixed(value, 2));
}
