namespace GraphKb.DataPackages.Tests.Checking;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("MINNING", "did you mean MINING?")]
    [InlineData("mining", "did you mean MINING?")]
    [InlineData("REFINIGN", "did you mean REFINING?")]
    public void A_mistyped_word_is_told_the_right_one(string stage, string expected) => Assert.EndsWith(
        expected,
        BrokenPackage.Read("sites.csv", $"id,name,stage,country\nsite:a,A,{stage},CHN\nsite:b,B,CONSUMPTION,KOR\n").Errors().First(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("source:usgs-mcs205", "; did you mean source:usgs-mcs2025?")]
    [InlineData("source:usgs-mcs-2025", "; did you mean source:usgs-mcs2025?")]
    [InlineData("usgs-mcs2025", "; did you mean source:usgs-mcs2025?")]
    [InlineData("source:USGS-mcs2025", "; did you mean source:usgs-mcs2025?")]
    [InlineData("source:q", "expected an existing source")]
    public void A_mistyped_id_is_told_the_right_one(string source, string expected) => Assert.EndsWith(
        expected,
        Assert.Single(BrokenPackage.Read(
            ("sources.csv", "id,title\nsource:s,A\nsource:usgs-mcs2025,U\nsource:usgs-mcs2026,U\n"),
            ("ownerships.csv", $"owner,owned,share,sources\ncountry:CHN,company:a,1,{source}\n")).Errors()),
        StringComparison.Ordinal);

    [Fact]
    public void A_bare_code_of_an_owner_is_told_the_id() => Assert.Equal(
        ["ownerships.csv:2: owner: \"CHN\" does not exist; expected an existing company or country; did you mean country:CHN?"],
        BrokenPackage.Read("ownerships.csv", "owner,owned,share,sources\nCHN,company:a,1,source:s\n").Errors());
}
