using GraphKb.Analysis.Tables;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Tables;

public sealed class FactsAsOfTests
{
    private static readonly DateOnly Day = new(2024, 1, 1);

    [Fact]
    public void Of_several_facts_of_one_key_the_latest_counts_and_a_blank_date_is_the_earliest()
    {
        Capacity[] facts = [Fact(1, null), Fact(2, new(2022, 1, 1)), Fact(3, new(2023, 1, 1)), Fact(4, new(2025, 1, 1))];

        Assert.Equal([3.0], FactsAsOf.Get(facts, Day, fact => fact.Site).Select(fact => fact.Tonnes));
        Assert.Equal([1.0], FactsAsOf.Get(facts, new(2021, 1, 1), fact => fact.Site).Select(fact => fact.Tonnes));
    }

    [Fact]
    public void The_latest_fact_counts_even_where_its_tonnes_are_unknown() =>
        Assert.Equal([null], FactsAsOf.Get([Fact(1, null), Fact(null, Day)], Day, fact => fact.Site).Select(fact => fact.Tonnes));

    [Fact]
    public void A_fact_holds_from_its_since_until_the_day_before_its_until()
    {
        var fact = Fact(1, Day) with { Evidence = TinyChain.Seen with { Since = Day, Until = Day.AddDays(10) } };
        int Count(DateOnly day) => FactsAsOf.Get([fact], day, fact => fact.Site).Count;

        Assert.Equal((0, 1, 1, 0), (Count(Day.AddDays(-1)), Count(Day), Count(Day.AddDays(9)), Count(Day.AddDays(10))));
    }

    private static Capacity Fact(double? tonnes, DateOnly? since) =>
        new("site:mine", "mineral:re", tonnes, TinyChain.Seen with { Since = since });
}
