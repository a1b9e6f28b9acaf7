using GraphKb.Model.Facts;

namespace GraphKb.Model.Tests.Facts;

public sealed class FactIdTests
{
    private static readonly Evidence Dated = new(new(2024, 1, 1), null, 1, ["source:s"], null);

    [Fact]
    public void An_id_is_the_kind_and_the_natural_key()
    {
        Assert.Equal("supply:a:b:nd:oxide:2024-01-01", new Supply("site:a", "site:b", "mineral:nd", "oxide", null, Dated).Id);
        Assert.Equal("capacity:a:nd:2024-01-01", new Capacity("site:a", "mineral:nd", null, Dated).Id);
        Assert.Equal("ownership:country.CHN:company.c::2024-01-01", new Ownership("country:CHN", "company:c", 1, Dated).Id);
        Assert.Equal(
            "ownership:country.CHN:company.c:B:2024-01-01", new Ownership("country:CHN", "company:c", 1, Dated) { Class = "B" }.Id);
        Assert.Equal("membership:KOR:x:2024-01-01", new Membership("KOR", "alliance:x", Dated).Id);
        var mean = new Statistic("WLD", "mineral:nd", StatisticMeasure.Reserves, 2024, null, null, Dated) { FromYear = 2020 };
        Assert.Equal("statistic:WLD:nd:RESERVES:2020:2024:s", mean.Id);
        Assert.Equal("statistic:WLD:nd:RESERVES::2024:s", (mean with { FromYear = null }).Id);
        Assert.Equal("trade:CHN:KOR:nd:2846.90:2023", new Trade("CHN", "KOR", "mineral:nd", "2846.90", 2023, null, null, null, Dated).Id);
        Assert.Equal("score:KOR:calm:2024", new Score("KOR", "indicator:calm", 2024, -1, Dated).Id);
    }

    [Fact]
    public void The_id_of_a_statistic_has_its_first_source_alone()
    {
        var first = new Statistic(
            "KOR", "mineral:nd", StatisticMeasure.Imports, 2024, null, null, Dated with { Sources = ["source:a", "source:s"] });
        var second = first with { Evidence = Dated with { Sources = ["source:s", "source:a"] } };

        Assert.Equal("statistic:KOR:nd:IMPORTS::2024:a", first.Id);
        Assert.Equal("statistic:KOR:nd:IMPORTS::2024:s", second.Id);
    }

    [Fact]
    public void A_blank_part_stays_empty_and_a_separator_in_a_part_is_encoded()
    {
        Assert.Equal("supply:a:b:nd::", FactId.Create("supply", "a", "b", "nd", null, null));
        Assert.Equal("supply:a%3Ab:50%25", FactId.Create("supply", "a:b", "50%"));
    }
}
