using GraphKb.DataPackages.Problems;
using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Tests.Reading;

public sealed class PackageReaderTests
{
    private const string SupplyHeader = "from,to,mineral,form,tonnes,since,until,sources\n";
    private const string SiteHeader = "id,name,stage,country,operator,opened,closed,latitude,status,aggregate\n";

    [Fact]
    public void A_good_package_has_no_errors_and_a_bare_year_is_its_first_day()
    {
        var result = BrokenPackage.Read();

        Assert.NotNull(result.Package);
        Assert.Equal(new DateOnly(2020, 1, 1), result.Package.Supplies[0].Evidence.Since);
        Assert.Equal("supply:a:b:nd:oxide:2020-01-01", result.Package.Supplies[0].Id);
    }

    [Theory]
    [InlineData(
        "supplies.csv", SupplyHeader + "site:x,site:b,mineral:nd,,1,,,source:s\n", "supplies.csv:2: from: \"site:x\" does not exist")]
    [InlineData(
        "supplies.csv", SupplyHeader + "site:a,site:b,mineral:x,,1,,,source:s\n", "supplies.csv:2: mineral: \"mineral:x\" does not exist")]
    [InlineData("supplies.csv", SupplyHeader + "site:a,site:a,mineral:nd,,1,,,source:s\n", "supplies.csv:2: to: site:a supplies itself")]
    [InlineData(
        "supplies.csv", SupplyHeader + "site:a,site:b,mineral:nd,,1,,,\n", "supplies.csv:2: sources: is blank; every fact needs a source")]
    [InlineData(
        "supplies.csv", SupplyHeader + "site:a,site:b,mineral:nd,,1,,,source:x\n", "supplies.csv:2: sources: \"source:x\" does not exist")]
    [InlineData(
        "supplies.csv", SupplyHeader + "site:a,site:b,mineral:nd,,many,,,source:s\n", "supplies.csv:2: tonnes: \"many\" is not a number")]
    [InlineData(
        "supplies.csv", SupplyHeader + "site:a,site:b,mineral:nd,,-1,,,source:s\n",
        "supplies.csv:2: tonnes: -1 is out of range; expected 0 or more")]
    [InlineData(
        "supplies.csv", SupplyHeader + "site:a,site:b,mineral:nd,,NaN,,,source:s\n", "supplies.csv:2: tonnes: \"NaN\" is not a number")]
    [InlineData(
        "supplies.csv", SupplyHeader + "site:a,site:b,mineral:nd,,1,2020-13-01,,source:s\n",
        "supplies.csv:2: since: \"2020-13-01\" is not a date")]
    [InlineData(
        "supplies.csv", SupplyHeader + "site:a,site:b,mineral:nd,,1,2020-01,,source:s\n",
        "supplies.csv:2: since: \"2020-01\" is not a date")]
    [InlineData(
        "supplies.csv", SupplyHeader + "site:a,site:b,mineral:nd,,1,2021,2021-01-01,source:s\n",
        "supplies.csv:2: until: 2021-01-01 is not after since 2021-01-01; expected a later date")]
    [InlineData(
        "supplies.csv", SupplyHeader + "site:a,site:b,mineral:nd,,1,2020,,source:s\nsite:a,site:b,mineral:nd,,2,2020-01-01,,source:s\n",
        "supplies.csv:3: from: repeats the natural key of line 2")]
    [InlineData("supplies.csv", SupplyHeader + "site:a,site:b,mineral:nd,,1\n", "supplies.csv:2: -: has 5 cells; expected 8")]
    [InlineData("supplies.csv", "from,to,mineral,weight\n", "supplies.csv:1: weight: is not a column of supplies.csv")]
    [InlineData("supplies.csv", "from,to,to,mineral\n", "supplies.csv:1: to: occurs twice in the header")]
    [InlineData("supplies.csv", "from,to\n", "supplies.csv:1: mineral: is missing from the header")]
    [InlineData("supplies.csv", "", "supplies.csv:1: -: has no header row")]
    [InlineData("sites.csv", SiteHeader + "a,A,MINING,CHN,,,,,,\n", "sites.csv:2: id: \"a\" is not an id")]
    [InlineData("sites.csv", SiteHeader + "site:A,A,MINING,CHN,,,,,,\n", "sites.csv:2: id: \"site:A\" is not an id")]
    [InlineData(
        "sites.csv", SiteHeader + "site:a,A,DIGGING,CHN,,,,,,\n", "sites.csv:2: stage: \"DIGGING\" is not known; expected one of MINING")]
    [InlineData("sites.csv", SiteHeader + "site:a,A,,CHN,,,,,,\n", "sites.csv:2: stage: is blank; a value is required")]
    [InlineData("sites.csv", SiteHeader + "site:a,A,MINING,XXX,,,,,,\n", "sites.csv:2: country: \"XXX\" does not exist")]
    [InlineData("sites.csv", SiteHeader + "site:a,A,MINING,CHN,company:x,,,,,\n", "sites.csv:2: operator: \"company:x\" does not exist")]
    [InlineData(
        "sites.csv", SiteHeader + "site:a,A,MINING,CHN,,2020,2019-05-01,,,\n",
        "sites.csv:2: closed: 2019-05-01 is not after opened 2020-01-01")]
    [InlineData(
        "sites.csv", SiteHeader + "site:a,A,MINING,CHN,,,,91,,\n",
        "sites.csv:2: latitude: 91 is out of range; expected -90 or more, up to 90")]
    [InlineData("sites.csv", SiteHeader + "site:a,A,MINING,CHN,,,,,OPEN,\n", "sites.csv:2: status: \"OPEN\" is not known")]
    [InlineData("sites.csv", SiteHeader + "site:a,A,MINING,CHN,,,,,,yes\n", "sites.csv:2: aggregate: \"yes\" is not true or false")]
    [InlineData(
        "sites.csv", SiteHeader + "site:a,A,MINING,CHN,,,,,,\nsite:a,A,MINING,CHN,,,,,,\n", "sites.csv:3: id: repeats the id of line 2")]
    [InlineData(
        "minerals.csv", "id,name,parent\nmineral:re,R,mineral:nd\nmineral:nd,N,mineral:re\n",
        "minerals.csv:2: parent: mineral:re is its own ancestor")]
    [InlineData(
        "minerals.csv", "id,name,parent\nmineral:re,R,\nmineral:nd,N,mineral:x\n", "minerals.csv:3: parent: \"mineral:x\" does not exist")]
    [InlineData("countries.csv", "code,name\nKOR,South Korea\nChn,China\n", "countries.csv:3: code: \"Chn\" is not a country code")]
    [InlineData(
        "ownerships.csv", "owner,owned,share,sources\nsite:a,company:a,1,source:s\n",
        "ownerships.csv:2: owner: \"site:a\" does not exist; expected an existing company or country")]
    [InlineData(
        "ownerships.csv", "owner,owned,share,sources\nCHN,company:a,1,source:s\n", "ownerships.csv:2: owner: \"CHN\" does not exist")]
    [InlineData(
        "ownerships.csv", "owner,owned,share,sources\ncountry:CHN,company:a,-1,source:s\n",
        "ownerships.csv:2: share: -1 is out of range; expected 0 or more, up to 1")]
    [InlineData(
        "ownerships.csv", "owner,owned,share,sources\ncountry:CHN,company:a,1.1,source:s\n",
        "ownerships.csv:2: share: 1.1 is out of range")]
    [InlineData(
        "ownerships.csv", "owner,owned,share,confidence,sources\ncountry:CHN,company:a,1,2,source:s\n",
        "ownerships.csv:2: confidence: 2 is out of range; expected 0 or more, up to 1")]
    [InlineData(
        "statistics.csv", "country,mineral,measure,year,sources\nWLD,mineral:re,OUTPUT,2024,source:s\n",
        "statistics.csv:2: measure: \"OUTPUT\" is not known")]
    [InlineData(
        "statistics.csv", "country,mineral,measure,year,sources\nWLD,mineral:re,PRODUCTION,24,source:s\n",
        "statistics.csv:2: year: \"24\" is not a year")]
    [InlineData("sources.csv", "id,title,kind\nsource:s,A,BLOG\n", "sources.csv:2: kind: \"BLOG\" is not known")]
    [InlineData("mines.csv", "id\n", "mines.csv:0: -: is not a file of a data package")]
    [InlineData("datapackage.json", "{", "datapackage.json:1: -: is not JSON")]
    [InlineData("datapackage.json", "{\"resources\":[{\"path\":\"mines.csv\"}]}", "datapackage.json:1: resources: names \"mines.csv\"")]
    public void A_mistake_is_named_with_its_file_line_and_column(string file, string contents, string expected)
    {
        var result = BrokenPackage.Read(file, contents);

        Assert.Null(result.Package);
        Assert.Contains(result.Problems, problem => problem.ToString().StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Three_different_mistakes_are_all_reported_in_one_run()
    {
        var result = BrokenPackage.Read("supplies.csv",
            SupplyHeader + "site:a,site:b,mineral:nd,,many,,,source:s\nsite:a,site:x,mineral:nd,,1,,,source:s\n"
            + "site:a,site:b,mineral:nd,,1,2021,2020-01-01,source:s\n");

        Assert.Equal(
            ["supplies.csv:2: tonnes", "supplies.csv:3: to", "supplies.csv:4: until"],
            result.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem =>
                $"{problem.File}:{problem.Line}: {problem.Column}"));
    }

    [Fact]
    public void A_mistake_in_a_site_is_not_blamed_on_what_refers_to_it()
    {
        var result = BrokenPackage.Read("sites.csv", SiteHeader + "site:a,A,MINING,CHN,,,,91,,\nsite:b,B,CONSUMPTION,KOR,,,,,,\n");

        Assert.Equal(["sites.csv:2: latitude: 91 is out of range; expected -90 or more, up to 90"], result.Problems.Where(problem =>
            problem.Severity == Severity.Error).Select(problem => problem.ToString()));
    }

    [Fact]
    public void Shares_over_one_and_supplies_back_up_the_stages_are_warnings()
    {
        var shares = BrokenPackage.Read("ownerships.csv",
            "owner,owned,share,sources\ncountry:CHN,company:a,1,source:s\ncountry:KOR,company:a,0.5,source:s\n");
        var back = BrokenPackage.Read("supplies.csv", SupplyHeader + "site:b,site:a,mineral:nd,,1,,,source:s\n");

        Assert.NotNull(shares.Package);
        Assert.Contains(shares.Problems, problem =>
            problem.ToString().StartsWith("ownerships.csv:3: share: warning: the shares of company:a sum to 1.5",
            StringComparison.Ordinal));
        Assert.NotNull(back.Package);
        Assert.Contains(back.Problems, problem =>
            problem.Message == "runs back up the stages, from CONSUMPTION to MINING; expected the same or a later stage");
    }
}
