using GraphKb.Mapping.Values;

namespace GraphKb.Mapping.Tests.Values;

public sealed class UnitTests
{
    [Theory]
    [InlineData("t", 1)]
    [InlineData("Tonnes", 1)]
    [InlineData("thousand metric tons", 1000)]
    [InlineData("ktpa", 1000)]
    [InlineData("Mt/a", 1e6)]
    [InlineData("kg", 0.001)]
    [InlineData("million pounds", 453.59237)]
    [InlineData("short tons", 0.90718474)]
    [InlineData("%", 0.01)]
    public void A_unit_is_known_by_its_usual_names(string unit, double factor) => Assert.Equal(factor, Units.Find(unit));

    // A megatonne in one list, a metric ton in another.
    [Theory]
    [InlineData("Mt")]
    [InlineData("bushels")]
    public void A_unit_of_two_meanings_or_none_is_not_guessed(string unit) => Assert.Null(Units.Find(unit));
}
