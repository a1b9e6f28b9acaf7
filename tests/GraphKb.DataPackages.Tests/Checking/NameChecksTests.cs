using GraphKb.Model.Entities;

namespace GraphKb.DataPackages.Tests.Checking;

public sealed class NameChecksTests
{
    private const string Aliases = "entity,text,language,kind,sources\n";
    private const string Identifiers = "entity,scheme,value,sources\n";

    [Fact]
    public void Aliases_and_identifiers_of_every_kind_of_entity_are_read()
    {
        var result = BrokenPackage.Read(
            ("aliases.csv", Aliases + "company:a,에이,ko,LOCAL,source:s\ncountry:KOR,Corea,,,source:s\n"
                + "mineral:nd,Didymium,en,FORMER,source:s\n"),
            ("identifiers.csv", Identifiers + "site:a,WIKIDATA,Q42,source:s\ncompany:a,LEI,5493000IBP32UQZ0KL24,source:s\n"));

        Assert.Equal([], result.Errors());
        Assert.Equal(
            ["company:a 에이 ko Local", "country:KOR Corea  ", "mineral:nd Didymium en Former"],
            result.Package!.Aliases.Select(row => $"{row.Entity} {row.Text} {row.Language} {row.Kind}"));
        Assert.Equal(
            ["site:a WIKIDATA:Q42", "company:a LEI:5493000IBP32UQZ0KL24"],
            result.Package.Identifiers.Select(row => $"{row.Entity} {row.Key}"));
        Assert.Equal(IdentifierScheme.Lei, result.Package.Identifiers[1].Scheme);
    }

    [Theory]
    [InlineData(
        "company:x,B,,,source:s", "entity: \"company:x\" does not exist; expected an existing entity of any kind")]
    [InlineData("company:a,,,,source:s", "text: is blank; a value is required")]
    [InlineData("company:a,B,,,", "sources: is blank; a value is required")]
    [InlineData("company:a,B,,,;", "sources: is blank; every name needs a source")]
    [InlineData("company:a,B,Korean,,source:s", "language: \"Korean\" is not a language; expected a BCP 47 tag, such as ko or zh-Hans")]
    [InlineData("company:a,B,KO,,source:s", "language: \"KO\" is not a language; expected a BCP 47 tag, such as ko or zh-Hans")]
    [InlineData("company:a,B,zh-Hans,,source:s", null)]
    [InlineData("company:a,B,pt-BR,,source:s", null)]
    [InlineData(
        "company:a,B,,local,source:s",
        "kind: \"local\" is not known; expected one of FORMER, LOCAL, ABBREVIATION; did you mean LOCAL?")]
    public void Each_cell_of_an_alias_is_checked(string row, string? error)
    {
        var result = BrokenPackage.Read("aliases.csv", Aliases + row + "\n");

        Assert.Equal(error is null ? [] : ["aliases.csv:2: " + error], result.Errors());
    }

    [Theory]
    [InlineData("LEI,5493000IBP32UQZ0KL24", null)]
    [InlineData("LEI,5493000IBP32UQZ0KL25", "\"5493000IBP32UQZ0KL25\" is no LEI; "
        + "expected 20 upper-case letters and digits, of which the last two are the check digits of ISO 17442")]
    [InlineData("LEI,5493000IBP32UQZ0KL2", "\"5493000IBP32UQZ0KL2\" is no LEI; "
        + "expected 20 upper-case letters and digits, of which the last two are the check digits of ISO 17442")]
    [InlineData("WIKIDATA,Q1407913", null)]
    [InlineData("WIKIDATA,1407913", "\"1407913\" is no WIKIDATA; expected Q and a number, such as Q1407913")]
    [InlineData("WIKIDATA,Q01", "\"Q01\" is no WIKIDATA; expected Q and a number, such as Q1407913")]
    [InlineData("PERMID,1-42", "\"1-42\" is no PERMID; expected a number, such as 4295877341")]
    [InlineData("GEM,E100000000834", null)]
    [InlineData("REGISTRY,KR 110111-0006246", null)]
    public void The_value_of_an_identifier_has_the_form_of_its_scheme(string row, string? error)
    {
        var result = BrokenPackage.Read("identifiers.csv", $"{Identifiers}company:a,{row},source:s\n");

        Assert.Equal(error is null ? [] : ["identifiers.csv:2: value: " + error], result.Errors());
    }

    [Theory]
    [InlineData("company:a,WIKIDATA,Q1", "company:a,WIKIDATA,Q2", null)]
    [InlineData("company:a,WIKIDATA,Q1", "company:a,GEM,Q1", null)]
    [InlineData(
        "company:a,WIKIDATA,Q1", "site:a,WIKIDATA,Q1",
        "value: \"Q1\" belongs to company:a already, by line 2; expected one entity for each value")]
    [InlineData(
        "company:a,WIKIDATA,Q1", "company:a,WIKIDATA,Q1",
        "entity: repeats the natural key of line 2 (entity, scheme, value); expected each once")]
    public void A_value_of_a_scheme_belongs_to_one_entity(string first, string second, string? error)
    {
        var result = BrokenPackage.Read("identifiers.csv", $"{Identifiers}{first},source:s\n{second},source:s\n");

        Assert.Equal(error is null ? [] : ["identifiers.csv:3: " + error], result.Errors());
    }

    [Fact]
    public void An_alias_is_given_once_for_each_entity_and_several_entities_may_have_it()
    {
        var result = BrokenPackage.Read("aliases.csv", Aliases + "company:a,X,,,source:s\nsite:a,X,,,source:s\ncompany:a,X,ko,,source:s\n");

        Assert.Equal(["aliases.csv:4: entity: repeats the natural key of line 2 (entity, text); expected each once"], result.Errors());
    }

    [Fact]
    public void An_alias_that_repeats_the_name_is_a_warning()
    {
        var result = BrokenPackage.Read("aliases.csv", Aliases + "country:KOR,South Korea,,,source:s\nsource:s,A source,,,source:s\n");

        Assert.Equal(
            [
                "aliases.csv:2: text: warning: repeats the name of country:KOR; expected another name of it",
                "aliases.csv:3: text: warning: repeats the name of source:s; expected another name of it",
            ],
            result.Warnings().Where(line => line.StartsWith("aliases", StringComparison.Ordinal)));
    }

    [Fact]
    public void Another_name_is_no_use_of_an_entity_but_it_is_a_use_of_its_source()
    {
        var result = BrokenPackage.Read(
            ("companies.csv", "id,name,country\ncompany:a,A,CHN\ncompany:unused,U,CHN\n"),
            ("sources.csv", "id,title\nsource:s,A source\nsource:t,Another\n"),
            ("aliases.csv", Aliases + "company:unused,X,,,source:t\n"));

        var warning = Assert.Single(result.Warnings());
        Assert.Equal("companies.csv:3: id: warning: nothing refers to company:unused; expected a fact about it", warning);
    }
}
