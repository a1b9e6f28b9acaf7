using GraphKb.Questions.Asking;

namespace GraphKb.Questions.Tests.Asking;

public sealed class QuestionInputTests
{
    private const string Document =
        "# What?\nquery Q($of: CountryCode! = \"KOR\", $mineral: ID!, $n: Int, $share: Float, $ever: Boolean, $years: [Int!], "
        + "$stages: [Stage!], $text: String, $asOf: Date) { dataset { facts } }";

    [Fact]
    public void Text_becomes_a_value_of_the_type_of_its_variable()
    {
        var input = FromText(
            ("mineral", "mineral:re"), ("n", "5"), ("share", "0.5"), ("ever", "true"), ("years", "2023,2024"), ("stages", "MINING"),
            ("text", "a, b"), ("asOf", "2026-01-01"));

        Assert.Equal(
            "{\"mineral\":\"mineral:re\",\"n\":5,\"share\":0.5,\"ever\":true,\"years\":[2023,2024],\"stages\":[\"MINING\"],"
            + "\"text\":\"a, b\",\"asOf\":\"2026-01-01\"}",
            Assert.Single(input.Runs).ToJsonString());
    }

    [Fact]
    public void Several_values_make_an_answer_for_each_combination_in_the_order_of_the_variables()
    {
        var input = FromText(("mineral", "mineral:re,mineral:nd"), ("of", "KOR"), ("of", "JPN"), ("of", "KOR"));

        Assert.Equal(["of", "mineral"], input.Varied);
        Assert.Equal(
            [
                "{\"of\":\"KOR\",\"mineral\":\"mineral:re\"}", "{\"of\":\"KOR\",\"mineral\":\"mineral:nd\"}",
                "{\"of\":\"JPN\",\"mineral\":\"mineral:re\"}", "{\"of\":\"JPN\",\"mineral\":\"mineral:nd\"}",
            ],
            input.Runs.Select(run => run.ToJsonString()));
    }

    [Fact]
    public void A_blank_value_counts_as_left_out() => Assert.Equal(
        "{\"mineral\":\"m\"}",
        Assert.Single(FromText(("mineral", "m"), ("of", ""), ("n", " "), ("years", ",")).Runs).ToJsonString());

    [Fact]
    public void The_texts_of_a_list_have_commas_between_them() => Assert.Equal(
        "{\"hs\":[\"2846\",\"2805\"]}",
        Assert.Single(QuestionInput.FromText(
            TinyAnswers.Create("# What?\nquery Q($hs: [String!]) { dataset { facts } }"), [new("hs", "2846, 2805")]).Runs).ToJsonString());

    [Theory]
    [InlineData("minerl", "m", "tiny has no variable \"minerl\"; did you mean mineral?")]
    [InlineData("wrong-name-altogether", "m", "tiny has no variable \"wrong-name-altogether\"; it takes of, mineral, n, ")]
    [InlineData("n", "five", "n is \"five\"; expected a whole number.")]
    [InlineData("share", "NaN", "share is \"NaN\"; expected a number.")]
    [InlineData("ever", "maybe", "ever is \"maybe\"; expected true or false.")]
    [InlineData("of", "KOR", "tiny needs a value of mineral (ID!).")]
    [InlineData("mineral", "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u", "mineral has 21 values, which makes over 20 answers; ")]
    public void A_mistake_is_told_in_one_sentence(string name, string value, string expected)
    {
        var error = Assert.Throws<QuestionException>(() => FromText((name, value)));

        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal("BAD_USER_INPUT", error.Code);
    }

    [Fact]
    public void Values_of_JSON_are_taken_as_they_are_and_null_is_left_out() => Assert.Equal(
        "{\"mineral\":\"m\",\"years\":[2024]}",
        Assert.Single(TinyAnswers.Read(Document, "{\"mineral\":[\"m\"],\"years\":[2024],\"of\":null}").Runs).ToJsonString());

    private static QuestionInput FromText(params (string Name, string Value)[] values) => QuestionInput.FromText(
        TinyAnswers.Create(Document), values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
}
