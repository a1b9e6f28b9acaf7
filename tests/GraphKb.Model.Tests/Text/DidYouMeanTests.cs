using GraphKb.Model.Text;

namespace GraphKb.Model.Tests.Text;

public sealed class DidYouMeanTests
{
    [Fact]
    public void Names_that_differ_in_case_come_first_then_those_that_contain_the_word_then_similar_ones() => Assert.Equal(
        ["site:Lynas", "site:lynas-gebeng", "site:lyxxs"],
        DidYouMean.Find("site:lynas", ["site:lyxxs", "site:lynas-gebeng", "site:Lynas", "site:other-plant"]));

    [Fact]
    public void Equal_distances_are_in_ordinal_order() =>
        Assert.Equal(["xa", "xb", "xc"], DidYouMean.Find("xq", ["xd", "xc", "xb", "xa"]));

    [Fact]
    public void At_most_as_many_as_asked_for_are_found() =>
        Assert.Equal(["neodymium"], DidYouMean.Find("neodymum", ["neodymiun", "neodymium"], count: 1));

    [Theory]
    [InlineData("dysprosiun", "dysprosium")]
    [InlineData("ab", "xy", false)]
    [InlineData("mineral:q", "mineral:nd")]
    [InlineData("tungsten", "graphite", false)]
    public void A_suggestion_is_within_a_third_of_the_letters(string wrong, string existing, bool isFound = true) =>
        Assert.Equal(isFound ? [existing] : [], DidYouMean.Find(wrong, [existing]));

    [Fact]
    public void A_distance_of_zero_finds_only_other_cases() =>
        Assert.Equal(["MINING"], DidYouMean.Find("mining", ["MINNING", "MINING"], maxDistance: 0));

    [Fact]
    public void Only_the_first_candidates_are_compared_up_to_the_limit() =>
        Assert.Empty(DidYouMean.Find("abc", ["xyz", "abc"], maxCompared: 1));

    [Fact]
    public void A_text_of_over_a_hundred_letters_has_no_suggestion() =>
        Assert.Empty(DidYouMean.Find(new string('x', 101), [new string('x', 101)]));

    [Fact]
    public void A_message_lists_the_nearest_names()
    {
        Assert.Equal("; nearest existing: a, b", DidYouMean.FormatNearest(["a", "b"]));
        Assert.Equal("", DidYouMean.FormatNearest([]));
    }
}
