using System.Globalization;
using CsCheck;
using GraphKb.Mapping.Profiles;
using GraphKb.Mapping.Values;

namespace GraphKb.Mapping.Tests.Values;

public sealed class NumberTextTests
{
    private static readonly InputLayout English = new() { Thousands = ',' };
    private static readonly InputLayout German = new() { DecimalSign = ',', Thousands = '.' };

    [Theory]
    [InlineData("1,234,567.5", 1234567.5)]
    [InlineData("-1,234", -1234)]
    [InlineData("\u22125", -5)]
    [InlineData("1e3", 1000)]
    [InlineData(" 12 ", 12)]
    public void A_number_is_read_with_its_signs(string text, double number) => Assert.Equal(number, NumberText.Parse(text, English));

    [Theory]
    [InlineData("1.234.567,5", 1234567.5)]
    [InlineData("0,5", 0.5)]
    public void A_decimal_comma_is_read_where_the_profile_names_it(string text, double number) =>
        Assert.Equal(number, NumberText.Parse(text, German));

    [Fact]
    public void Every_kind_of_blank_divides_groups_where_a_blank_does() =>
        Assert.Equal(12345, NumberText.Parse("12\u202f345", new InputLayout { Thousands = ' ' }));

    [Theory]
    [InlineData("1,5")]
    [InlineData("1,2345")]
    [InlineData(",123")]
    [InlineData("1,23,456")]
    [InlineData("about 5")]
    [InlineData("NaN")]
    [InlineData("1 2")]
    public void What_could_be_another_number_is_not_one(string text) => Assert.Null(NumberText.Parse(text, English));

    [Fact]
    public void Groups_without_a_sign_for_them_are_no_number() => Assert.Null(NumberText.Parse("1,234", new InputLayout()));

    [Theory]
    [InlineData("1.500")]
    [InlineData("1.5")]
    [InlineData("1.5,5")]
    public void A_point_that_the_profile_does_not_name_is_no_decimal_sign(string text) =>
        Assert.Null(NumberText.Parse(text, new InputLayout { DecimalSign = ',' }));

    [Fact]
    public void Every_number_reads_back_with_groups() => Gen.Long[-999_999_999_999, 999_999_999_999].Sample(number =>
        NumberText.Parse(number.ToString("#,0", CultureInfo.InvariantCulture), English) == number);
}
