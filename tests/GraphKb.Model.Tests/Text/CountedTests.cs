using GraphKb.Model.Text;

namespace GraphKb.Model.Tests.Text;

/// <summary>One thing is named in the singular, any other number in the plural.</summary>
public sealed class CountedTests
{
    [Theory]
    [InlineData(0, "0 rows")]
    [InlineData(1, "1 row")]
    [InlineData(2, "2 rows")]
    [InlineData(1_000_000, "1000000 rows")]
    public void The_plural_is_the_noun_with_an_s(long count, string expected) => Assert.Equal(expected, Counted.Format(count, "row"));

    [Theory]
    [InlineData(1, "1 entity")]
    [InlineData(3, "3 entities")]
    public void Another_plural_is_given(long count, string expected) =>
        Assert.Equal(expected, Counted.Format(count, "entity", "entities"));
}
