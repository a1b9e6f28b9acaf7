using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Tests.Checking;

public sealed class WarningTests
{
    private const string Ownerships = "owner,owned,share,since,until,sources\n";

    [Theory]
    [InlineData(
        "KOR,0.5,2020,;CHN,0.6,2021-05-01,",
        "ownerships.csv:3: share: warning: the shares of company:a sum to 1.1 on 2021-05-01; expected 1 at most")]
    [InlineData(
        "KOR,0.5,,;CHN,0.6,,", "ownerships.csv:3: share: warning: the shares of company:a sum to 1.1 on 0001-01-01; expected 1 at most")]
    [InlineData("KOR,0.5,2020,2021-01-01;CHN,0.6,2021,", null)]
    [InlineData(
        "KOR,0.5,2020,2021-01-02;CHN,0.6,2021,",
        "ownerships.csv:3: share: warning: the shares of company:a sum to 1.1 on 2021-01-01; expected 1 at most")]
    [InlineData("KOR,0.4,2020,;CHN,0.6,2020,", null)]
    [InlineData("KOR,0.4,2020,;KOR,0.8,2021,", null)]
    [InlineData(
        "KOR,0.4,2020,;KOR,0.8,2021,2022-01-01;CHN,0.3,2021-06-01,",
        "ownerships.csv:4: share: warning: the shares of company:a sum to 1.1 on 2021-06-01; expected 1 at most")]
    [InlineData("KOR,0.4,2020,;KOR,0.8,2021,2022-01-01;CHN,0.3,2022,", null)]
    public void Shares_over_one_are_named_with_their_first_day(string rows, string? expected)
    {
        var text = Ownerships + string.Concat(rows.Split(';').Select(row => $"country:{row.Insert(3, ",company:a")},source:s\n"));
        var result = BrokenPackage.Read("ownerships.csv", text);

        Assert.NotNull(result.Package);
        Assert.Equal(expected is null ? [] : [expected], result.Warnings().Where(line =>
            line.StartsWith("ownerships", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("A,0.6,,;B,0.5,,", "the shares of company:a sum to 1.1 on 0001-01-01; expected 1 at most")]
    [InlineData("A,,0.6,1;B,,0.5,1", "the shares of company:a sum to 1.1 on 0001-01-01; expected 1 at most")]
    [InlineData("A,,0.4,1;B,,0.5,1", null)]
    public void Shares_of_several_classes_add_up_and_count_the_least(string rows, string? expected)
    {
        var text = string.Concat(rows.Split(';').Select(row => $"country:KOR,company:a,{row},source:s\n"));
        var result = BrokenPackage.Read("ownerships.csv", "owner,owned,class,share,share_min,share_max,sources\n" + text);

        Assert.Equal(
            expected is null ? [] : ["ownerships.csv:3: share: warning: " + expected],
            result.Warnings().Where(line => line.StartsWith("ownerships", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("REFINING", "MINING", true)]
    [InlineData("STOCKPILING", "PROCESSING", true)]
    [InlineData("REFINING", "REFINING", false)]
    [InlineData("RECYCLING", "REFINING", false)]
    [InlineData("CONSUMPTION", "RECYCLING", false)]
    [InlineData("MINING", "CONSUMPTION", false)]
    public void A_supply_back_up_the_stages_is_named_recycling_aside(string from, string to, bool isNamed)
    {
        var result = BrokenPackage.Read("sites.csv",
            $"id,name,stage,country,operator\nsite:a,A,{from},CHN,company:a\nsite:b,B,{to},KOR,\n");

        Assert.NotNull(result.Package);
        var warning = $"supplies.csv:2: to: warning: runs back up the stages, from {from} to {to}; expected the same or a later stage";
        Assert.Equal(isNamed ? [warning] : [], result.Warnings());
    }

    [Fact]
    public void Each_entity_that_nothing_refers_to_is_named()
    {
        var result = BrokenPackage.Read(
            ("countries.csv", "code,name\nKOR,South Korea\nCHN,China\nFRA,France\n"),
            ("alliances.csv", "id,name\nalliance:x,X\n"),
            ("sources.csv", "id,title\nsource:s,A\nsource:t,B\n"),
            ("measures.csv", "id,kind\nmeasure:m,TARIFF\n"));

        Assert.NotNull(result.Package);
        Assert.Equal(
            [
                "alliances.csv:2: id: warning: nothing refers to alliance:x; expected a fact about it",
                "countries.csv:4: code: warning: nothing refers to FRA; expected a fact about it",
                "sources.csv:3: id: warning: nothing refers to source:t; expected a fact about it",
            ],
            result.Warnings());
        Assert.Equal(3, result.WarningCount);
    }

    [Fact]
    public void An_owner_refers_to_its_country() => Assert.Empty(BrokenPackage.Read(
        ("countries.csv", "code,name\nKOR,South Korea\nCHN,China\nFRA,France\n"),
        ("ownerships.csv", "owner,owned,share,sources\ncountry:FRA,company:a,1,source:s\n")).Warnings());

    [Fact]
    public void A_circle_of_parents_names_its_members_and_not_those_who_lead_into_it() => Assert.Equal(
        [
            "minerals.csv:3: parent: mineral:nd is its own ancestor; expected a tree",
            "minerals.csv:4: parent: mineral:pr is its own ancestor; expected a tree",
            "minerals.csv:5: parent: mineral:dy is its own ancestor; expected a tree",
        ],
        BrokenPackage.Read("minerals.csv",
            "id,name,parent\nmineral:re,R,mineral:nd\nmineral:nd,N,mineral:pr\n"
            + "mineral:pr,P,mineral:nd\nmineral:dy,D,mineral:dy\n").Errors());

    [Fact]
    public void A_network_and_a_market_without_any_tonnes_are_named() => Assert.Equal(
        [
            "supplies.csv:2: tonnes: warning: no supply of mineral:nd, of what it is a part of or consists of, has tonnes; "
                + "expected one at least, because without it every share is unknown",
            "supplies.csv:2: tonnes: warning: no supply into site:b has tonnes; "
                + "expected one at least, because without it every share is unknown",
        ],
        BrokenPackage.Read("supplies.csv", "from,to,mineral,tonnes,sources\nsite:a,site:b,mineral:nd,,source:s\n").Warnings());

    [Theory]
    [InlineData("mineral:nd", "mineral:re")]
    [InlineData("mineral:re", "mineral:nd")]
    public void Tonnes_of_an_ancestor_or_descendant_are_tonnes_of_the_network(string unknown, string known) => Assert.Empty(
        BrokenPackage.Read(
            "supplies.csv",
            $"from,to,mineral,tonnes,sources\nsite:a,site:b,{unknown},,source:s\nsite:a,site:b,{known},1,source:s\n").Warnings());
}
