namespace GraphKb.DataPackages.Tests.Layers;

/// <summary>What is wrong with layers, each in one sentence that names the package and the file.</summary>
public sealed class LayerErrorTests
{
    private const string Expected = "expected the id of a row of an earlier package, as GraphQL shows it";

    [Theory]
    [InlineData("site:z,true", "\"site:z\" is in no package before this one; " + Expected)]
    [InlineData("supply:a:b:nd:oxide:2021-01-01,true", "\"supply:a:b:nd:oxide:2021-01-01\" is in no package before this one; " + Expected)]
    [InlineData("supply:a:b,true", "\"supply:a:b\" is in no package before this one; " + Expected)]
    [InlineData("A,true", "\"A\" begins with no kind of entity or fact; " + Expected)]
    [InlineData("capacity:a:nd:,false",
        "\"capacity:a:nd:\" is not hidden, and capacities.csv of this package has no row in its place; expected one of both")]
    public void A_line_that_does_nothing_is_an_error(string line, string message) => Assert.Equal(
        [$"mine/overrides.csv:2: id: {message}"], LayeredPackage.Read(("overrides.csv", $"id,hidden\n{line}\n")).Errors());

    [Fact]
    public void A_row_is_not_both_hidden_and_replaced() => Assert.Equal(
        ["mine/overrides.csv:2: id: \"site:b\" is hidden, and sites.csv of this package has a row in its place; expected one of both"],
        LayeredPackage.Read(
            ("overrides.csv", "id,hidden\nsite:b,true\n"), ("sites.csv", "id,name,stage,country\nsite:b,B,MINING,KOR\n")).Errors());

    [Fact]
    public void A_package_without_one_before_it_hides_nothing() => Assert.Equal(
        $"overrides.csv:2: id: \"site:a\" is in no package before this one; {Expected}",
        Assert.Single(BrokenPackage.Read(("overrides.csv", "id,hidden\nsite:a,true\n")).Errors()));

    [Fact]
    public void What_still_refers_to_a_hidden_entity_is_an_error_that_names_both_places() => Assert.Equal(
        [
            "base/sites.csv:2: operator: \"company:a\" is hidden by mine/overrides.csv:2; "
            + "expected another company, or a line there that hides this row too",
        ],
        LayeredPackage.Read(("overrides.csv", "id,hidden\ncompany:a,true\n")).Errors());

    [Fact]
    public void A_country_is_hidden_under_its_code_and_its_id() => Assert.Equal(
        [
            "base/companies.csv:2: country: \"CHN\" is hidden by mine/overrides.csv:2; "
            + "expected another country, or a line there that hides this row too",
            "base/sites.csv:2: country: \"CHN\" is hidden by mine/overrides.csv:2; "
            + "expected another country, or a line there that hides this row too",
            "mine/ownerships.csv:2: owner: \"country:CHN\" is hidden by mine/overrides.csv:2; "
            + "expected another company or country, or a line there that hides this row too",
        ],
        LayeredPackage.Read(
            ("overrides.csv", "id,hidden\ncountry:CHN,true\n"),
            ("ownerships.csv", "owner,owned,share,sources\ncountry:CHN,company:a,1,source:s\n")).Errors());

    [Fact]
    public void A_source_of_a_line_must_exist() => Assert.Equal(
        [
            "mine/overrides.csv:2: sources: \"source:z\" does not exist; expected an existing source",
        ],
        LayeredPackage.Read(("overrides.csv", "id,hidden,sources\nsite:a,true,source:z\n")).Errors());

    [Fact]
    public void A_line_says_whether_it_hides_and_each_id_once() => Assert.Equal(
        [
            "mine/overrides.csv:2: hidden: is blank; a value is required",
            "mine/overrides.csv:4: id: repeats the id of line 3 (id); expected each once",
        ],
        LayeredPackage.Read(("overrides.csv", "id,hidden\nsite:b,\nsite:a,true\nsite:a,true\n")).Errors());

    [Fact]
    public void An_id_twice_in_one_layer_is_an_error_although_layers_may_repeat_it() => Assert.Equal(
        ["mine/sites.csv:3: id: repeats the id of line 2 (id); expected each once"],
        LayeredPackage.Read(("sites.csv", "id,name,stage,country\nsite:a,A,MINING,CHN\nsite:a,B,MINING,CHN\n")).Errors());

    [Fact]
    public void A_missing_reference_names_the_package_and_the_file() => Assert.StartsWith(
        "mine/supplies.csv:2: to: \"site:zz\" does not exist",
        Assert.Single(LayeredPackage.Read(
            ("supplies.csv", "from,to,mineral,sources\nsite:a,site:zz,mineral:nd,source:s\n")).Errors()),
        StringComparison.Ordinal);

    [Fact]
    public void An_identifier_of_two_packages_names_the_other_place() => Assert.Equal(
        [
            "later/identifiers.csv:2: value: \"Q42\" belongs to site:a already, by mine/identifiers.csv:2; "
            + "expected one entity for each value",
        ],
        LayeredPackage.ReadOver(
            LayeredPackage.Named("mine", ("identifiers.csv", "entity,scheme,value,sources\nsite:a,WIKIDATA,Q42,source:s\n")),
            LayeredPackage.Named("later", ("identifiers.csv", "entity,scheme,value,sources\nsite:b,WIKIDATA,Q42,source:s\n"))).Errors());

    [Fact]
    public void Two_packages_of_one_name_are_an_error()
    {
        var error = Assert.Single(LayeredPackage.ReadOver(LayeredPackage.Named("base")).Errors());

        Assert.Matches(
            "^.*/1: has rows of a package base, as .*/0 has; expected another name in datapackage.json, or each package once$", error);
    }

    [Fact]
    public void A_folder_that_is_missing_is_one_error()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), "graphkb-nowhere");
        var result = DataPackages.Reading.PackageReader.Read([nowhere, nowhere + "-else"], null, CancellationToken.None);

        Assert.Null(result.Package);
        Assert.Equal(
            [
                nowhere + ": not a directory; expected a folder with a data package",
                nowhere + "-else: not a directory; expected a folder with a data package",
            ],
            result.Errors());
    }
}
