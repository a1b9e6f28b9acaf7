namespace GraphKb.DataPackages.Tests.Checking;

/// <summary>Rules between the columns of one fact, and the parts of natural keys that may be blank or are in a list.</summary>
public sealed class FactColumnTests
{
    [Theory]
    [InlineData("2016", null)]
    [InlineData("", null)]
    [InlineData("2020", "2020 is not before year 2020; expected the first year of a mean, or blank for the year alone")]
    [InlineData("2021", "2021 is not before year 2020; expected the first year of a mean, or blank for the year alone")]
    [InlineData("16", "\"16\" is not a year; expected four digits, such as 2024")]
    public void A_mean_begins_before_the_year_in_which_it_ends(string fromYear, string? error)
    {
        var result = BrokenPackage.Read(
            "statistics.csv",
            $"country,mineral,measure,year,from_year,sources\nCHN,mineral:nd,PRODUCTION,2020,{fromYear},source:s\n");

        Assert.Equal(error is null ? [] : ["statistics.csv:2: from_year: " + error], result.Errors());
    }

    [Theory]
    [InlineData("0.5,,", null)]
    [InlineData(",0,0.4", null)]
    [InlineData(",0.4,0.4", null)]
    [InlineData(",,", "share: is blank, and so are share_min and share_max; expected either share, or both share_min and share_max")]
    [InlineData("0.5,0.4,0.6", "share_min: is given beside share; expected either share, or both share_min and share_max")]
    [InlineData("0.5,0.4,", "share_min: is given beside share; expected either share, or both share_min and share_max")]
    [InlineData("0.5,,0.6", "share_max: is given beside share; expected either share, or both share_min and share_max")]
    [InlineData(",0.4,", "share_max: is blank although share_min is given; expected either share, or both share_min and share_max")]
    [InlineData(",,0.6", "share_min: is blank although share_max is given; expected either share, or both share_min and share_max")]
    [InlineData(",0.7,0.6", "share_min: 0.7 is over share_max 0.6; expected the least share, then the most")]
    [InlineData("0,,", null)]
    [InlineData("-0.1,,", "share: -0.1 is out of range; expected 0 or more, up to 1")]
    [InlineData(",0.4,1.5", "share_max: 1.5 is out of range; expected 0 or more, up to 1")]
    public void An_ownership_has_a_share_or_both_of_its_bounds(string shares, string? error)
    {
        var result = BrokenPackage.Read(
            "ownerships.csv", $"owner,owned,share,share_min,share_max,sources\ncountry:CHN,company:a,{shares},source:s\n");

        Assert.Equal(error is null ? [] : ["ownerships.csv:2: " + error], result.Errors());
    }

    [Theory]
    [InlineData("2020,2016,source:s", "2020,,source:s", null)]
    [InlineData("2020,2016,source:s", "2020,2017,source:s", null)]
    [InlineData("2020,,source:s", "2020,,source:t", null)]
    [InlineData("2020,,source:s;source:t", "2020,,source:t;source:s", null)]
    [InlineData(
        "2020,,source:s;source:t", "2020,,source:s",
        "statistics.csv:3: country: repeats the natural key of line 2 (country, mineral, measure, year, from_year, the first of sources); "
            + "expected each once")]
    public void Statistics_of_other_years_or_of_another_first_source_stand_side_by_side(string first, string second, string? error)
    {
        var result = BrokenPackage.Read(
            ("sources.csv", "id,title\nsource:s,A source\nsource:t,Another\n"),
            ("statistics.csv", "country,mineral,measure,year,from_year,sources\n"
                + $"CHN,mineral:nd,PRODUCTION,{first}\nCHN,mineral:nd,PRODUCTION,{second}\n"));

        Assert.Equal(error is null ? [] : [error], result.Errors());
    }

    [Theory]
    [InlineData("A", "B", false)]
    [InlineData("A", "", false)]
    [InlineData("A", "A", true)]
    public void Ownerships_of_other_classes_stand_side_by_side(string first, string second, bool isRepeated)
    {
        var result = BrokenPackage.Read(
            "ownerships.csv",
            $"owner,owned,class,share,sources\ncountry:CHN,company:a,{first},0.5,source:s\ncountry:CHN,company:a,{second},0.4,source:s\n");

        Assert.Equal(
            isRepeated
                ? ["ownerships.csv:3: owner: repeats the natural key of line 2 (owner, owned, class, since); expected each once"] : [],
            result.Errors());
    }
}
