using GraphKb.Model.Dates;

namespace GraphKb.Model.Tests.Dates;

public sealed class DateRangeTests
{
    private static readonly DateOnly Day = new(2024, 6, 1);

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(-1, 0, false)]
    [InlineData(1, 2, false)]
    [InlineData(-1, 1, true)]
    [InlineData(null, 0, false)]
    [InlineData(null, 1, true)]
    [InlineData(0, null, true)]
    [InlineData(1, null, false)]
    [InlineData(null, null, true)]
    public void A_range_includes_its_first_day_and_excludes_its_end(int? since, int? until, bool expected)
    {
        var range = new DateRange(since is { } first ? Day.AddDays(first) : null, until is { } end ? Day.AddDays(end) : null);

        Assert.Equal(expected, range.Contains(Day));
        Assert.Equal(expected, DayNumbers.Since(range.Since) <= Day.DayNumber && Day.DayNumber < DayNumbers.Until(range.Until));
    }

    [Fact]
    public void Day_numbers_convert_back_to_days_and_open_ends_to_null()
    {
        Assert.Equal(Day, DayNumbers.Day(DayNumbers.Since(Day)));
        Assert.Null(DayNumbers.Day(DayNumbers.Since(null)));
        Assert.Null(DayNumbers.Day(DayNumbers.Until(null)));
    }
}
