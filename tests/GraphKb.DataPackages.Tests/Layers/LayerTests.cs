using GraphKb.Model;

namespace GraphKb.DataPackages.Tests.Layers;

/// <summary>What a layer does to the rows before it.</summary>
public sealed class LayerTests
{
    [Fact]
    public void A_layer_adds_rows_that_refer_to_rows_of_the_base()
    {
        var package = LayeredPackage.Read(
            ("sites.csv", "id,name,stage,country\nsite:c,C,REFINING,KOR\n"),
            ("supplies.csv", "from,to,mineral,tonnes,sources\nsite:a,site:c,mineral:nd,3,source:s\n")).Package!;

        Assert.Equal(["site:a base", "site:b base", "site:c mine"], package.Sites.Select(site => $"{site.Id} {site.Package}"));
        Assert.Equal(
            ["supply:a:b:nd:oxide:2020-01-01 base", "supply:a:c:nd:: mine"],
            package.Supplies.Select(fact => $"{fact.Id} {fact.Package}"));
    }

    [Fact]
    public void A_row_of_the_same_id_or_natural_key_replaces_the_whole_row()
    {
        var result = LayeredPackage.Read(
            ("sites.csv", "id,name,stage,country\nsite:a,Renamed,MINING,CHN\n"),
            ("supplies.csv", "from,to,mineral,form,tonnes,since,sources\nsite:a,site:b,mineral:nd,oxide,6,2020-01-01,source:s\n"),
            ("aliases.csv", "entity,text,language,sources\nsite:a,The pit,en,source:s\n"));
        var package = result.Package!;

        Assert.Equal(["site:b B ", "site:a Renamed "], package.Sites.Select(site => $"{site.Id} {site.Name} {site.Operator}"));
        Assert.Equal([6.0], package.Supplies.Select(fact => fact.Tonnes));
        Assert.Equal(["en mine"], package.Aliases.Select(row => $"{row.Language} {row.Package}"));
        Assert.Equal((3, 0), (result.ReplacedRows, result.HiddenRows));
    }

    [Fact]
    public void A_fact_of_another_since_is_another_fact() => Assert.Equal(
        [5.0, 6.0],
        LayeredPackage.Read(
            ("supplies.csv", "from,to,mineral,form,tonnes,since,sources\nsite:a,site:b,mineral:nd,oxide,6,2021,source:s\n"))
            .Package!.Supplies.Select(fact => fact.Tonnes));

    [Fact]
    public void A_fact_is_hidden_by_its_id()
    {
        var result = LayeredPackage.Read(
            ("overrides.csv", "id,hidden,sources,note\nsupply:a:b:nd:oxide:2020-01-01,true,source:s,It closed.\n"));

        Assert.Empty(result.Package!.Supplies);
        Assert.Equal(2, result.Package.Sites.Count);
        Assert.Equal((0, 1), (result.ReplacedRows, result.HiddenRows));
    }

    [Fact]
    public void The_facts_and_names_about_a_hidden_entity_are_hidden_with_it()
    {
        var result = LayeredPackage.Read(("overrides.csv", "id,hidden\nsite:a,true\n"));

        Assert.Equal(["site:b"], result.Package!.Sites.Select(site => site.Id));
        Assert.Equal(0, result.Package.FactCount);
        Assert.Empty(result.Package.Aliases);
        Assert.Equal(4, result.HiddenRows);
    }

    [Fact]
    public void An_alias_is_hidden_by_its_entity_and_its_text() => Assert.Empty(
        LayeredPackage.Read(("overrides.csv", "id,hidden\nalias:site.a:The pit,true\n")).Package!.Aliases);

    [Fact]
    public void A_line_that_is_not_hidden_states_that_the_layer_replaces_the_row()
    {
        var result = LayeredPackage.Read(
            ("overrides.csv", "id,hidden,note\ncapacity:a:nd:,false,A newer figure.\n"),
            ("capacities.csv", "site,mineral,tonnes,sources\nsite:a,mineral:nd,8,source:s\n"));

        Assert.Equal([8.0], result.Package!.Capacities.Select(fact => fact.Tonnes));
    }

    [Fact]
    public void A_third_layer_may_bring_back_what_the_second_hides()
    {
        var package = LayeredPackage.ReadOver(
            LayeredPackage.Named("mine", ("overrides.csv", "id,hidden\nsite:a,true\n")),
            LayeredPackage.Named(
                "later",
                ("sites.csv", "id,name,stage,country\nsite:a,Back,MINING,CHN\n"),
                ("supplies.csv", "from,to,mineral,sources\nsite:a,site:b,mineral:re,source:s\n"))).Package!;

        Assert.Equal(["site:b base", "site:a later"], package.Sites.Select(site => $"{site.Id} {site.Package}"));
        Assert.Equal(["supply:a:b:re:: later"], package.Supplies.Select(fact => $"{fact.Id} {fact.Package}"));
    }

    [Fact]
    public void The_descriptions_of_the_packages_are_joined() => Assert.Equal(
        new PackageInfo("Base + Mine", "MIT; CC-BY-4.0", new DateOnly(2024, 1, 1)) { Names = "base;mine" },
        LayeredPackage.ReadOver([(
            "datapackage.json",
            """{ "name": "mine", "title": "Mine", "licenses": [{ "name": "MIT" }, { "name": "CC-BY-4.0" }], "resources": [] }""")])
            .Package!.Info);

    [Fact]
    public void A_package_that_is_alone_is_read_as_it_was()
    {
        var result = BrokenPackage.Read("sites.csv", "id,name,stage,country\nsite:a,A,MINING,XXX\nsite:b,B,MINING,KOR\n");

        Assert.StartsWith("sites.csv:2: country: \"XXX\" does not exist", Assert.Single(result.Errors()), StringComparison.Ordinal);
        Assert.All(BrokenPackage.Read().Package!.Sites, site => Assert.Equal("good", site.Package));
    }
}
