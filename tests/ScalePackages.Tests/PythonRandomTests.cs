using ScalePackages.Python;

namespace ScalePackages.Tests;

/// <summary>The expected values were printed by CPython 3.11.</summary>
public sealed class PythonRandomTests
{
    [Theory]
    [InlineData(0, 0.8444218515250481, 0.7579544029403025, 0.420571580830845)]
    [InlineData(1, 0.13436424411240122, 0.8474337369372327, 0.763774618976614)]
    [InlineData(42, 0.6394267984578837, 0.025010755222666936, 0.27502931836911926)]
    public void A_seed_begins_the_sequence_of_Python(long seed, double first, double second, double third)
    {
        var random = new PythonRandom(seed);

        Assert.Equal([first, second, third], Draw(3, random.NextDouble));
    }

    [Theory]
    [InlineData(4294967296, 0.11299430095636409)]
    [InlineData(long.MaxValue, 0.3166448820870279)]
    [InlineData(long.MinValue, 0.5534639983914199)]
    public void A_seed_of_more_than_32_bits_is_a_key_of_two_words(long seed, double first) =>
        Assert.Equal(first, new PythonRandom(seed).NextDouble());

    [Theory]
    [InlineData(7)]
    [InlineData(-7)]
    public void A_negative_seed_is_the_same_as_its_absolute_value(long seed) =>
        Assert.Equal(0.32383276483316237, new PythonRandom(seed).NextDouble());

    [Fact]
    public void The_state_is_renewed_after_624_words()
    {
        var random = new PythonRandom(1);

        Assert.Equal(0.4116430517162146, Draw(1001, random.NextDouble)[1000]);
    }

    [Theory]
    [InlineData(20, new[] { 4, 18, 2, 8, 3, 15 })]
    [InlineData(60, new[] { 8, 36, 54, 51, 48, 4 })]
    [InlineData(int.MaxValue, new[] { 288545018, 1222356005, 1819850095, 1722851096, 1640193506, 135520872 })]
    public void Numbers_below_a_limit_are_those_of_randrange(int limit, int[] expected)
    {
        var random = new PythonRandom(1);

        Assert.Equal(expected, Draw(6, () => random.NextBelow(limit)));
    }

    [Fact]
    public void A_power_of_two_as_limit_draws_one_more_bit()
    {
        var random = new PythonRandom(1);

        Assert.Equal([0, 0, 0], Draw(3, () => random.NextBelow(1)));
        Assert.Equal([3, 15, 14, 15, 12, 6], Draw(6, () => random.NextBelow(16)));
    }

    [Fact]
    public void Items_are_chosen_as_by_choice()
    {
        var random = new PythonRandom(1);

        Assert.Equal("beacad", string.Concat(Draw(6, () => random.Choose<char>("abcde"))));
    }

    [Fact]
    public void Numbers_between_limits_are_those_of_uniform()
    {
        var random = new PythonRandom(1);

        Assert.Equal([-42.53264826538784, 50.16638580184025, 39.29070046695982], Draw(3, () => random.NextBetween(-60, 70)));
    }

    [Fact]
    public void A_limit_below_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PythonRandom(1).NextBelow(0));

    private static T[] Draw<T>(int count, Func<T> next) => [.. Enumerable.Range(0, count).Select(_ => next())];
}
