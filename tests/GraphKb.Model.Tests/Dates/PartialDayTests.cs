using GraphKb.Model.Dates;

namespace GraphKb.Model.Tests.Dates;

public sealed class PartialDayTests
{
    [Theory]
    [InlineData("2024-05-31", "2024-05-31")]
    [InlineData("2024-05", "2024-05-01")]
    [InlineData("2024", "2024-01-01")]
    public void What_is_known_of_a_day_reads_back_the_same_and_begins_with_its_first_day(string text, string firstDay)
    {
        var day = PartialDay.Parse(text)!.Value;

        Assert.Equal(text, day.ToString());
        Assert.Equal(firstDay, IsoDate.Format(day.FirstDay));
    }

    [Theory]
    [InlineData("2024-05-31", "2024-05-31")]
    [InlineData("2024-05", null)]
    [InlineData("2024", null)]
    public void A_month_or_a_year_has_no_day(string text, string? day) =>
        Assert.Equal(day, PartialDay.Parse(text)!.Value.Day is { } known ? IsoDate.Format(known) : null);

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("0024")]
    [InlineData("2024-5")]
    [InlineData("2024-13")]
    [InlineData("2024-02-30")]
    [InlineData("2024/05")]
    [InlineData(" 2024")]
    public void Another_form_is_no_day(string text) => Assert.Null(PartialDay.Parse(text));

    [Fact]
    public void A_year_is_not_equal_to_its_first_day()
    {
        Assert.NotEqual(PartialDay.FromYear(2024), PartialDay.FromDay(new DateOnly(2024, 1, 1)));
        Assert.Equal(PartialDay.FromYear(2024), PartialDay.Parse("2024"));
    }
}
