using CsCheck;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Tests;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("MINNING", "did you mean MINING?")]
    [InlineData("mining", "did you mean MINING?")]
    [InlineData("REFINIGN", "did you mean REFINING?")]
    public void A_mistyped_word_is_told_the_right_one(string stage, string expected) => Assert.EndsWith(
        expected,
        Broken.Read("sites.csv", $"id,name,stage,country\nsite:a,A,{stage},CHN\nsite:b,B,CONSUMPTION,KOR\n").Errors().First(), StringComparison.Ordinal);

    [Theory]
    [InlineData("source:usgs-mcs205", "; did you mean source:usgs-mcs2025?")]
    [InlineData("source:usgs-mcs-2025", "; did you mean source:usgs-mcs2025?")]
    [InlineData("usgs-mcs2025", "; did you mean source:usgs-mcs2025?")]
    [InlineData("source:USGS-mcs2025", "; did you mean source:usgs-mcs2025?")]
    [InlineData("source:q", "expected an existing source")]
    public void A_mistyped_id_is_told_the_right_one(string source, string expected) => Assert.EndsWith(
        expected,
        Assert.Single(Broken.Read(
            ("sources.csv", "id,title\nsource:s,A\nsource:usgs-mcs2025,U\nsource:usgs-mcs2026,U\n"),
            ("ownerships.csv", $"owner,owned,share,sources\ncountry:CHN,company:a,1,{source}\n")).Errors()),
        StringComparison.Ordinal);

    [Fact]
    public void A_bare_code_of_an_owner_is_told_the_id() => Assert.Equal(
        ["ownerships.csv:2: owner: \"CHN\" does not exist; expected an existing company or country; did you mean country:CHN?"],
        Broken.Read("ownerships.csv", "owner,owned,share,sources\nCHN,company:a,1,source:s\n").Errors());

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "xabc", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abcdef", "uvwxyz", 4)]
    public void Distance_counts_edits_up_to_three(string left, string right, int expected) =>
        Assert.Equal(expected, EditDistance.Between(left, right, 3));

    [Fact]
    public void Distance_is_that_of_the_plain_recursion()
    {
        var word = Gen.Char["abc"].Array[0, 7].Select(letters => new string(letters));
        Gen.Select(word, word, Gen.Int[0, 4]).Sample(
            (left, right, most) => EditDistance.Between(left, right, most) == Math.Min(most + 1, Slow(left, right)), iter: 2_000, seed: "0000000000001");
    }

    private static int Slow(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length + right.Length;
        }

        var best = Math.Min(Slow(left[..^1], right) + 1, Slow(left, right[..^1]) + 1);
        best = Math.Min(best, Slow(left[..^1], right[..^1]) + (left[^1] == right[^1] ? 0 : 1));
        var isSwap = left.Length > 1 && right.Length > 1 && left[^1] == right[^2] && left[^2] == right[^1];
        return isSwap ? Math.Min(best, Slow(left[..^2], right[..^2]) + 1) : best;
    }
}
