using GraphKb.Model.Dates;

namespace GraphKb.Model.Tests.Dates;

public sealed class IsoDateTests
{
    [Fact]
    public void A_day_has_ten_letters()
    {
        Assert.Equal("2024-01-31", IsoDate.Format(new DateOnly(2024, 1, 31)));
        Assert.Equal("0001-01-01", IsoDate.Format(DateOnly.MinValue));
        Assert.Null(IsoDate.Format(null));
    }

    [Fact]
    public void A_formatted_day_parses_back() => Assert.Equal(new DateOnly(2024, 2, 29), IsoDate.Parse("2024-02-29"));

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2024-1-31")]
    [InlineData("2024")]
    [InlineData(" 2024-01-31")]
    [InlineData("2024-01-31T00:00:00")]
    [InlineData("31.01.2024")]
    [InlineData("")]
    public void Another_form_is_no_day(string text) => Assert.Null(IsoDate.Parse(text));
}
